import type { EmptyObject } from './common.ts';

/** A help-centre portal. Its path id is the `slug`. */
export interface Portal {
  id: number;
  color: string;
  custom_domain: string | null;
  header_text: string | null;
  /** @source string: openapi-4.15.1.json portal_item.homepage_link */
  homepage_link: string | null;
  name: string;
  page_title: string | null;
  slug: string;
  archived: boolean;
  account_id: number;
  config: PortalConfig;
  meta: PortalMeta;
  /** Missing without a logo. */
  logo?: PortalLogo;
}

/** Languages and looks of a portal. */
export interface PortalConfig {
  allowed_locales: PortalLocale[];
  default_locale: string;
  layout: 'classic';
  social_profiles: EmptyObject;
  locale_translations: EmptyObject;
}

/** A language of a portal with its counts. */
export interface PortalLocale {
  code: string;
  articles_count: number;
  categories_count: number;
  draft: boolean;
}

/** Counts over the whole portal. */
export interface PortalMeta {
  all_articles_count: number;
  /**
   * Null in the answers of create, update and list.
   * @source number: recording 14 step 3, helpCenter.getPortal /meta/archived_articles_count
   */
  archived_articles_count: number | null;
  /**
   * Null in the answers of create, update and list.
   * @source number: recording 14 step 3, helpCenter.getPortal /meta/published_count
   */
  published_count: number | null;
  /**
   * Null in the answers of create, update and list.
   * @source number: recording 14 step 3, helpCenter.getPortal /meta/draft_articles_count
   */
  draft_articles_count: number | null;
  categories_count: number;
  default_locale: string;
}

/** The logo of a portal. */
export interface PortalLogo {
  id: number;
  portal_id: number;
  file_type: string;
  account_id: number;
  file_url: string;
  blob_id: string;
  filename: string;
}

/** The `meta` of helpCenter.listPortals, which has no pages. */
export interface PortalListMeta {
  /** Only repeats the page asked for. */
  current_page: number;
  portals_count: number;
}
