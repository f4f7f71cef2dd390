export { gradeHistory, gradesOn } from './grade.queries';
export { GradePeriodType, GradeType } from './grade.type';
export { type NewGrade, setGrades } from './set-grades';
