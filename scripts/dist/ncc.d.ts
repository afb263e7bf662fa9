declare module '@vercel/ncc' {
  /** ncc ships no types; these are the parts that are used here. */
  export default function ncc(
    entry: string,
    options: { cache: boolean; minify: boolean; quiet: boolean; sourceMap: boolean; externals: readonly string[] },
  ): Promise<unknown>;
}
