import { useQuery } from "@tanstack/react-query";
import { useApi } from "~/client/query/use-api";
import { StatusLine } from "./status-line";

type PersonStatusProps = { workspace: string; personId: string };

/** What somebody says of the moment, behind their name. */
export function PersonStatus({ workspace, personId }: PersonStatusProps) {
  const options = useApi().people.statuses.queryOptions({ workspace }, { select: (all) => all[personId] ?? null });
  const { data: status } = useQuery(options);
  if (!status) return null;
  return (
    <span className="ms-1.5 font-normal text-text-faint">
      <StatusLine status={status} isShort />
    </span>
  );
}
