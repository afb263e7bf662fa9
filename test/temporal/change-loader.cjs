/** A webpack loader that changes the text of files as `bundleFor({ changes })` says. */
module.exports = function changeLoader(source) {
  let text = source;
  for (const { file, from, to } of this.getOptions().changes) {
    if (!this.resourcePath.endsWith(file)) continue;
    if (!text.includes(from)) throw new Error(`${file} does not hold the text that the test wants to change: ${from}`);
    text = text.replace(from, () => to);
  }
  return text;
};
