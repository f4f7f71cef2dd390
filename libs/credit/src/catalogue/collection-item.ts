import type { EnterpriseKind } from './enterprise-kind.ts';

/** What a credit event is about. Source: 质检办通〔2017〕264号, the five kinds of information that are collected. */
export const COLLECTION_CATEGORIES = [
  'ADMINISTRATIVE_PENALTY',
  'DECLARATION_ERROR',
  'NONCONFORMITY',
  'DAILY_SUPERVISION',
  'EXTERNAL',
] as const;
export type CollectionCategory = (typeof COLLECTION_CATEGORIES)[number];

/**
 * The department whose duty it is to collect: 结案部门, 检务部门, 施检部门, 发现部门, 第一接收部门 (else the office of record).
 *
 * Source: 质检办通〔2017〕264号, 采集部门.
 */
export const COLLECTORS = [
  'CASE_CLOSING',
  'DECLARATION',
  'INSPECTION',
  'FINDING',
  'FIRST_RECEIVING',
] as const;
export type Collector = (typeof COLLECTORS)[number];

/** How an item is collected: by the system, by the system and then confirmed by a department, or by hand. */
export const COLLECTION_MODES = ['AUTOMATIC', 'AUTOMATIC_THEN_CONFIRMED', 'MANUAL'] as const;
export type CollectionMode = (typeof COLLECTION_MODES)[number];

/**
 * What an item brings by itself, besides its points. What follows from points that add up is not an effect of an
 * item: it is computed from the accumulators (see `DynamicThreshold`).
 */
export const ITEM_EFFECTS = ['NONE', 'CONTROL', 'DOWNGRADE', 'DIRECT_D', 'LISTING'] as const;
export type ItemEffect = (typeof ITEM_EFFECTS)[number];

/** A kind of conduct that is collected (采集条目), with its demerits. */
export interface CollectionItem {
  /** Stable across versions of the rule set: `P-001`. */
  code: string;
  category: CollectionCategory;
  /** The conduct, in the words of the catalogue. */
  description: string;
  /** Demerit points of one event: a whole number, 0 or more. */
  points: number;
  /** Law and article, as an officer would write them; empty where the catalogue names none. */
  legalBasis: string[];
  /** The kinds of enterprise that it applies to. */
  kinds: EnterpriseKind[];
  collector: Collector;
  mode: CollectionMode;
  /** Counts towards the second accumulator: a penalty for a serious violation (严重违法违规行为). */
  serious: boolean;
  effect: ItemEffect;
  /** Whether the points are the official ones; otherwise they are a proposal. */
  official: boolean;
  /** Where the item and its points come from. */
  source: string;
}
