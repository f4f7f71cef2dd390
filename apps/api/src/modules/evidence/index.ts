export { attachEvidenceWithin, linkFiles, type ProvenEvent, takeUploads } from './attach-evidence';
export { decisionsFor, eventEvidenceLoader, HAS_DECISION } from './evidence.queries';
export { evidenceRoutes } from './evidence-routes';
export { CreditEventEvidenceType, EVIDENCE_KINDS, type EvidenceFacts } from './evidence.type';
export { expireDrafts } from './expire-drafts';
export { ATTACHING } from './upload-evidence';
export { type EvidenceVerdict, verifyEvidence } from './verify-evidence';
