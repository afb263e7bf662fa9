import type { Agent } from './agent.ts';
import type { EpochSeconds } from './common.ts';

/**
 * Whether readers see an article.
 * @source 'archived': row helpCenter.createArticle status
 */
export type ArticleStatus = 'draft' | 'published' | 'archived';

/** A category of a portal with its relations. */
export interface Category extends CategorySummary {
  icon: string;
  icon_color: string;
  meta: CategoryMeta;
  root_category?: CategorySummary;
  related_categories?: CategorySummary[];
  parent_category?: CategorySummary;
}

/** A category inside another one. */
export interface CategorySummary {
  id: number;
  name: string;
  slug: string;
  locale: string;
  description: string | null;
  position: number | null;
  account_id: number;
}

/** Counts of a category. */
export interface CategoryMeta {
  articles_count: number;
}

/** An article. `content` is Markdown. */
export interface Article {
  id: number;
  slug: string;
  title: string;
  content: string | null;
  description: string | null;
  status: ArticleStatus;
  position: number;
  account_id: number;
  updated_at: EpochSeconds;
  meta: ArticleMeta;
  category: ArticleCategory;
  /**
   * Null in the answer of create.
   * @source number: openapi-4.15.1.json article.views
   */
  views: number | null;
  author: Agent;
}

/** What search engines are told. */
export interface ArticleMeta {
  title?: string;
  description?: string;
  tags?: string[];
}

/** The category of an article; every field is null when it has none. */
export interface ArticleCategory {
  id: number | null;
  name: string | null;
  slug: string | null;
  locale: string | null;
  icon: string | null;
  icon_color: string | null;
}
