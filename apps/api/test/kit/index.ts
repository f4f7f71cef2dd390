export * from './accounts';
export * from './client';
export * from './clock';
export * from './databases';
export * from './events';
export * from './grading';
export * from './verbs';
export * from './world';
