import type { AnswerOf } from '../../chatwoot/answers/by-operation.ts';
import { json, operation } from '../../chatwoot/operation.ts';

/**
 * DRAFT blob_id and inbox_id go beside the portal wrapper, not in it.
 */
export const createPortal = operation('helpCenter.createPortal', 'POST /api/v1/accounts/{account_id}/portals', {
  tokens: ['user'],
  role: 'administrator',
  body: {
    name: { type: 'string', required: true },
    /** globally unique on the installation */
    slug: { type: 'string', required: true },
    /** hex */
    color: { type: 'string' },
    custom_domain: { type: 'string' },
    header_text: { type: 'string' },
    homepage_link: { type: 'string' },
    page_title: { type: 'string' },
    archived: { type: 'boolean' },
    /** {default_locale, allowed_locales:[], draft_locales:[], layout, social_profiles, locale_translations} */
    config: { type: 'object' },
    /** signed id of an uploaded logo, top level */
    blob_id: { type: 'string', outside: true },
    /** website inbox for live chat, top level */
    inbox_id: { type: 'integer', outside: true },
  },
  wrapper: 'portal',
  answers: json<AnswerOf['helpCenter.createPortal']>(),
  repeat: 'gone',
});

/**
 * DRAFT Returns every portal; meta.current_page only echoes the page parameter, there is no paging.
 */
export const listPortals = operation('helpCenter.listPortals', 'GET /api/v1/accounts/{account_id}/portals', {
  tokens: ['user'],
  answers: json<AnswerOf['helpCenter.listPortals']>(),
  repeat: 'same',
});

/**
 * DRAFT The path id is the portal slug. Unknown slug -> 500 (find_by returns nil). config is merged over the
 * stored one.
 */
export const updatePortal = operation(
  'helpCenter.updatePortal',
  'PATCH /api/v1/accounts/{account_id}/portals/{portal_slug}',
  {
    tokens: ['user'],
    role: 'administrator',
    path: {
      /** portal SLUG (the numeric id is not accepted) */
      portal_slug: { type: 'string' },
    },
    body: {
      name: { type: 'string' },
      /** globally unique on the installation */
      slug: { type: 'string' },
      /** hex */
      color: { type: 'string' },
      custom_domain: { type: 'string' },
      header_text: { type: 'string' },
      homepage_link: { type: 'string' },
      page_title: { type: 'string' },
      archived: { type: 'boolean' },
      /** {default_locale, allowed_locales:[], draft_locales:[], layout, social_profiles, locale_translations} */
      config: { type: 'object' },
      /** signed id of an uploaded logo, top level */
      blob_id: { type: 'string', outside: true },
      /** website inbox for live chat, top level */
      inbox_id: { type: 'integer', outside: true },
    },
    wrapper: 'portal',
    answers: json<AnswerOf['helpCenter.updatePortal']>(),
    repeat: 'same',
  },
);

/**
 * DRAFT The path id is the portal slug.
 */
export const createCategory = operation(
  'helpCenter.createCategory',
  'POST /api/v1/accounts/{account_id}/portals/{portal_slug}/categories',
  {
    tokens: ['user'],
    role: 'administrator',
    path: {
      /** portal SLUG (the numeric id is not accepted) */
      portal_slug: { type: 'string' },
    },
    body: {
      name: { type: 'string', required: true },
      slug: { type: 'string', required: true },
      /** must be one of the portal allowed_locales; default en */
      locale: { type: 'string' },
      description: { type: 'string' },
      position: { type: 'integer' },
      icon: { type: 'string' },
      icon_color: { type: 'string' },
      parent_category_id: { type: 'integer' },
      associated_category_id: { type: 'integer' },
      /** only inside an explicit category wrapper */
      related_category_ids: { type: 'integer[]' },
    },
    wrapper: 'category',
    answers: json<AnswerOf['helpCenter.createCategory']>(),
    repeat: 'gone',
  },
);

/**
 * DRAFT The path id is the portal slug.
 */
export const createArticle = operation(
  'helpCenter.createArticle',
  'POST /api/v1/accounts/{account_id}/portals/{portal_slug}/articles',
  {
    tokens: ['user'],
    role: 'administrator',
    path: {
      /** portal SLUG (the numeric id is not accepted) */
      portal_slug: { type: 'string' },
    },
    body: {
      title: { type: 'string', required: true },
      author_id: { type: 'integer', required: true },
      /** required when published */
      content: { type: 'string' },
      /** globally unique, duplicate -> 500; generated when absent */
      slug: { type: 'string' },
      description: { type: 'string' },
      position: { type: 'integer' },
      category_id: { type: 'integer' },
      associated_article_id: { type: 'integer' },
      /** or 0..2, default draft */
      status: { type: 'string', values: ['draft', 'published', 'archived'] },
      /** overridden by the category locale */
      locale: { type: 'string' },
      /** {title, description, tags:[]} */
      meta: { type: 'object' },
    },
    wrapper: 'article',
    answers: json<AnswerOf['helpCenter.createArticle']>(),
    repeat: 'adds',
  },
);
