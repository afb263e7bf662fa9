import type { Article, Category } from '../../chatwoot/answers/article.ts';
import type { Page, Payload } from '../../chatwoot/answers/common.ts';
import type { Portal, PortalListMeta } from '../../chatwoot/answers/portal.ts';
import { json, operation } from '../../chatwoot/operation.ts';
import { changesSomething } from './rules/changes-something.ts';

/**
 * Creates a portal of the help centre, public at once. A slug that exists on the installation is refused with 422, so a
 * repeat makes no second one. Up to Chatwoot 4.12 a portal without custom_domain is answered with 500.
 */
export const createPortal = operation('helpCenter.createPortal', 'POST /api/v1/accounts/{account_id}/portals', {
  tokens: ['user'],
  role: 'administrator',
  body: {
    /** name of the portal */
    name: { type: 'string', required: true },
    /** its part of the address, unique on the installation */
    slug: { type: 'string', required: true },
    /** hex, such as #1f93ff */
    color: { type: 'string' },
    /** domain of its own; up to Chatwoot 4.12 send an empty text for none, else 500 */
    custom_domain: { type: 'string' },
    /** headline of the start page */
    header_text: { type: 'string' },
    /** where the logo leads */
    homepage_link: { type: 'string' },
    /** title in the browser */
    page_title: { type: 'string' },
    /** true hides the portal */
    archived: { type: 'boolean' },
    /** {default_locale, allowed_locales: [...], draft_locales, layout, social_profiles, locale_translations} */
    config: { type: 'object' },
    /** blob_id of an uploaded logo, from uploads.create */
    blob_id: { type: 'string', outside: true },
    /** id of the website inbox for live chat */
    inbox_id: { type: 'integer', outside: true },
  },
  wrapper: 'portal',
  answers: json<Portal>('id'),
  repeat: 'gone',
});

/**
 * Lists the portals of the account, all at once: page is only echoed as meta.current_page.
 */
export const listPortals = operation('helpCenter.listPortals', 'GET /api/v1/accounts/{account_id}/portals', {
  tokens: ['user'],
  answers: json<Page<PortalListMeta, Portal>>('payload[]'),
  repeat: 'same',
});

/**
 * Changes a portal; readers see it at once. config is merged with what is stored, but allowed_locales is replaced as a
 * whole: a language that is in use can be taken away, and its categories can then not be saved (422). An unknown slug
 * is answered with a bare 500 (seen: recording 02 step 113).
 */
export const updatePortal = operation(
  'helpCenter.updatePortal',
  'PATCH /api/v1/accounts/{account_id}/portals/{portal_slug}',
  {
    tokens: ['user'],
    role: 'administrator',
    path: {
      /** slug of the portal; its numeric id is not accepted */
      portal_slug: { type: 'string' },
    },
    body: {
      /** name of the portal */
      name: { type: 'string' },
      /** its part of the address, unique on the installation */
      slug: { type: 'string' },
      /** hex, such as #1f93ff */
      color: { type: 'string' },
      /** domain of its own; up to Chatwoot 4.12 send an empty text for none, else 500 */
      custom_domain: { type: 'string' },
      /** headline of the start page */
      header_text: { type: 'string' },
      /** where the logo leads */
      homepage_link: { type: 'string' },
      /** title in the browser */
      page_title: { type: 'string' },
      /** true hides the portal */
      archived: { type: 'boolean' },
      /** {default_locale, allowed_locales: [...], draft_locales, layout, social_profiles, locale_translations} */
      config: { type: 'object' },
      /** blob_id of an uploaded logo, from uploads.create */
      blob_id: { type: 'string', outside: true },
      /** id of the website inbox for live chat */
      inbox_id: { type: 'integer', outside: true },
    },
    wrapper: 'portal',
    answers: json<Portal>('id'),
    repeat: 'same',
    check: changesSomething('portal_slug'),
  },
);

/**
 * Creates a category in a portal, public at once. Slug and language together are unique in a portal; a repeat is
 * refused with 422, which names locale. A language that the portal does not allow is refused with 422, an unknown
 * portal with 404.
 */
export const createCategory = operation(
  'helpCenter.createCategory',
  'POST /api/v1/accounts/{account_id}/portals/{portal_slug}/categories',
  {
    tokens: ['user'],
    role: 'administrator',
    path: {
      /** slug of the portal; its numeric id is not accepted */
      portal_slug: { type: 'string' },
    },
    body: {
      /** name that readers see */
      name: { type: 'string', required: true },
      /** its part of the address, unique for the language */
      slug: { type: 'string', required: true },
      /** one of the portal’s allowed_locales; default en */
      locale: { type: 'string' },
      /** shown below the name */
      description: { type: 'string' },
      /** place in the list */
      position: { type: 'integer' },
      /** an emoji */
      icon: { type: 'string' },
      /** hex */
      icon_color: { type: 'string' },
      /** id of the category above */
      parent_category_id: { type: 'integer' },
      /** id of the category that this one translates */
      associated_category_id: { type: 'integer' },
      /** ids of related categories; an empty list changes nothing */
      related_category_ids: { type: 'integer[]' },
    },
    wrapper: 'category',
    answers: json<Payload<Category>>('payload.id'),
    repeat: 'gone',
  },
);

/**
 * Creates an article in a portal, a draft unless status says published. Slugs are unique on the whole installation, and
 * a taken one is answered with a bare 500; without slug one is made of time and title, so a repeat makes a second
 * article. With an unknown associated_article_id Chatwoot answers 404 and creates the article all the same. Content
 * comes back exactly as sent; a NUL character in it is answered with 500. An unknown portal is answered with 404.
 */
export const createArticle = operation(
  'helpCenter.createArticle',
  'POST /api/v1/accounts/{account_id}/portals/{portal_slug}/articles',
  {
    tokens: ['user'],
    role: 'administrator',
    path: {
      /** slug of the portal; its numeric id is not accepted */
      portal_slug: { type: 'string' },
    },
    body: {
      /** at most 255 characters */
      title: { type: 'string', required: true },
      /** user id of the author */
      author_id: { type: 'integer', required: true },
      /** Markdown, at most 20,000 characters; needed when published */
      content: { type: 'string' },
      /** a-z, 0-9 and -, at most 255 characters; search is reserved; unique on the installation */
      slug: { type: 'string' },
      /** at most a sentence or two, shown in lists */
      description: { type: 'string' },
      /** place in the category */
      position: { type: 'integer' },
      /** id of the category; an unknown one is stored */
      category_id: { type: 'integer' },
      /** id of the article that this one translates; make sure it exists */
      associated_article_id: { type: 'integer' },
      /** default draft; any other value is answered with 500 */
      status: { type: 'string', values: ['draft', 'published', 'archived'] },
      /** language; the category’s language goes before it */
      locale: { type: 'string' },
      /** {title, description, tags: [...]} for search engines; other keys are dropped */
      meta: { type: 'object' },
    },
    wrapper: 'article',
    answers: json<Payload<Article>>('payload.id'),
    repeat: 'adds',
  },
);
