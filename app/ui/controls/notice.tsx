import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

type NoticeProps = {
  kind?: keyof typeof looks;
  title?: string;
  children?: ReactNode;
  /** A button or a link, at the end. */
  action?: ReactNode;
  /** Speaks up when it appears: "status" politely, "alert" at once. */
  role?: "status" | "alert";
};

/** A sentence in its place: what happened, what is safe, what to do. */
export function Notice({ kind = "info", title, children, action, role }: NoticeProps) {
  const { Icon, soft, ink } = looks[kind];
  return (
    <div
      role={role}
      className={`flex items-start gap-2.5 rounded-control border border-transparent px-3 py-2.5 text-sm ${soft}`}
    >
      <Icon aria-hidden="true" className={`mt-px size-4 shrink-0 ${ink}`} />
      <div className="min-w-0 flex-1">
        {title && <p className={`font-semibold ${ink}`}>{title}</p>}
        {children && <div className="text-text-soft">{children}</div>}
      </div>
      {action && <div className="-my-1 shrink-0">{action}</div>}
    </div>
  );
}

const looks = {
  info: { Icon: Info, soft: "bg-info-soft", ink: "text-info" },
  success: { Icon: CircleCheck, soft: "bg-success-soft", ink: "text-success" },
  warning: { Icon: TriangleAlert, soft: "bg-warning-soft", ink: "text-warning" },
  danger: { Icon: CircleAlert, soft: "bg-danger-soft", ink: "text-danger" },
};
