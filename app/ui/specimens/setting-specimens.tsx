import { Hash, UserPlus } from "lucide-react";
import { useId } from "react";
import { DurationSelect } from "../controls/duration-select";
import { RelativeTime } from "../controls/relative-time";
import { Select } from "../controls/select";
import { Switch } from "../controls/switch";
import { Tag } from "../controls/tag";
import { ConsequenceList } from "../layout/consequence-list";
import { DefinitionList } from "../layout/definition-list";
import { NoticeGroup } from "../layout/notice-group";
import { NoticeLine } from "../layout/notice-line";
import { SettingGroup } from "../layout/setting-group";
import { SettingRow } from "../layout/setting-row";
import { Specimen } from "./specimen";
import { SpecimenRow } from "./specimen-row";

const noon = <RelativeTime at="2026-11-21T12:04:00Z" as="clock" />;

/** How a place is arranged, and what that means for people. */
export function SettingSpecimens() {
  const id = useId();
  return (
    <>
      <Specimen title="Settings">
        <SettingGroup title="Posting" description="These hold for everybody except moderators.">
          <SettingRow label="Slow mode" explanation="How long somebody waits between two messages.">
            <DurationSelect name={`${id}-slow`} seconds={[0, 10, 30, 60, 300, 900, 3600]} defaultValue={30} />
          </SettingRow>
          <SettingRow label="Who may post" error="Choose one of the two.">
            <Select name={`${id}-who`}>
              <option>Everyone</option>
              <option>Moderators only</option>
            </Select>
          </SettingRow>
          <Switch name={`${id}-join`} label="Say when people join" hint="One quiet line for each." defaultChecked />
        </SettingGroup>
      </Specimen>
      <Specimen title="Definitions">
        <DefinitionList
          rows={[
            { term: "Who can read", description: "Everybody in Bluefin Research, guests excepted" },
            { term: "Who can post", description: "Members" },
            { term: "Kept", description: "For two years, then deleted" },
          ]}
        />
      </Specimen>
      <Specimen title="Tag">
        <SpecimenRow>
          <Tag>Project</Tag>
          <Tag icon={<Hash aria-hidden="true" />}>field work</Tag>
          <Tag to="#teams">Teams</Tag>
          <Tag to="#regions" current>
            Regions
          </Tag>
        </SpecimenRow>
      </Specimen>
      <Specimen title="Notice line">
        <div>
          <NoticeLine icon={<UserPlus />} time={noon}>
            Ada Okafor joined
          </NoticeLine>
          <NoticeGroup icon={<UserPlus />} summary="Ada, Chidi and 3 others joined" time={noon}>
            <NoticeLine icon={null} time={noon}>
              Ada Okafor was added by Mo Lindqvist
            </NoticeLine>
            <NoticeLine icon={null} time={noon}>
              Chidi Eze joined
            </NoticeLine>
          </NoticeGroup>
        </div>
      </Specimen>
      <Specimen title="Consequences">
        <ConsequenceList
          gain={[
            { count: 42, sentence: "people can find and read this channel.", names: ["Ada", "Chidi", "Mia"] },
            { sentence: "Moderators can hide messages." },
          ]}
          lose={[{ count: 3, sentence: "guests can no longer read it.", names: ["Gil", "Max", "Pip"] }]}
        />
        <ConsequenceList gain={[{ count: 4, sentence: "people can post.", names: ["Ada", "Mo", "Pip"] }]} lose={[]} />
      </Specimen>
    </>
  );
}
