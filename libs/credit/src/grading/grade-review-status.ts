/** Where a grade review stands: 初评, 已确认, 已调整. Source: 质检办通〔2017〕264号, 信用等级评定. */
export const GRADE_REVIEW_STATUSES = ['PRELIMINARY', 'CONFIRMED', 'ADJUSTED'] as const;
export type GradeReviewStatus = (typeof GRADE_REVIEW_STATUSES)[number];
