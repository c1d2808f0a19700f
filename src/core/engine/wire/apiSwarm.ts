/** Every object of a swarm. */
export interface ApiSwarmObject {
  readonly ID: string;
  readonly Version?: { readonly Index?: number };
  /** RFC 3339 */
  readonly CreatedAt?: string;
  readonly UpdatedAt?: string;
}

/** `Swarm` in `GET /info`. */
export interface ApiSwarmInfo {
  readonly NodeID?: string;
  readonly NodeAddr?: string;
  readonly LocalNodeState?: string;
  readonly ControlAvailable?: boolean;
  readonly Error?: string;
  readonly RemoteManagers?: readonly { readonly Addr?: string }[] | null;
  readonly Nodes?: number;
  readonly Managers?: number;
}

/** `GET /nodes/{id}` */
export interface ApiNode extends ApiSwarmObject {
  readonly Spec?: {
    readonly Role?: string;
    readonly Availability?: string;
    readonly Labels?: Readonly<Record<string, string>> | null;
  };
  readonly Description?: {
    readonly Hostname?: string;
    readonly Platform?: { readonly Architecture?: string; readonly OS?: string };
    readonly Resources?: { readonly NanoCPUs?: number; readonly MemoryBytes?: number };
    readonly Engine?: { readonly EngineVersion?: string };
  };
  readonly Status?: { readonly State?: string; readonly Message?: string; readonly Addr?: string };
  readonly ManagerStatus?: {
    readonly Leader?: boolean;
    readonly Reachability?: string;
    readonly Addr?: string;
  } | null;
}

/** `GET /services/{id}` */
export interface ApiService extends ApiSwarmObject {
  readonly Spec?: ApiServiceSpec;
  readonly PreviousSpec?: ApiServiceSpec | null;
  readonly Endpoint?: { readonly Ports?: readonly ApiServicePort[] | null };
  readonly UpdateStatus?: {
    readonly State?: string;
    readonly Message?: string;
    readonly StartedAt?: string;
    readonly CompletedAt?: string;
  } | null;
  /** With `?status=true`, from API 1.41 on. */
  readonly ServiceStatus?: {
    readonly RunningTasks?: number;
    readonly DesiredTasks?: number;
    readonly CompletedTasks?: number;
  } | null;
}

export interface ApiServiceSpec {
  readonly Name?: string;
  readonly Labels?: Readonly<Record<string, string>> | null;
  readonly TaskTemplate?: {
    readonly ContainerSpec?: { readonly Image?: string; readonly TTY?: boolean };
    readonly Networks?: readonly { readonly Target?: string }[] | null;
    readonly ForceUpdate?: number;
  };
  /** Before API 1.44 networks may stand here. */
  readonly Networks?: readonly { readonly Target?: string }[] | null;
  readonly Mode?: {
    readonly Replicated?: { readonly Replicas?: number } | null;
    readonly Global?: object | null;
    readonly ReplicatedJob?: {
      readonly MaxConcurrent?: number;
      readonly TotalCompletions?: number;
    } | null;
    readonly GlobalJob?: object | null;
  };
}

export interface ApiServicePort {
  readonly Protocol?: string;
  readonly TargetPort?: number;
  readonly PublishedPort?: number;
  readonly PublishMode?: string;
}

/** `GET /tasks/{id}` */
export interface ApiTask extends ApiSwarmObject {
  readonly ServiceID?: string;
  readonly Slot?: number;
  readonly NodeID?: string;
  readonly Spec?: ApiServiceSpec['TaskTemplate'];
  readonly DesiredState?: string;
  readonly Status?: {
    readonly Timestamp?: string;
    readonly State?: string;
    readonly Message?: string;
    readonly Err?: string;
    readonly ContainerStatus?: { readonly ContainerID?: string; readonly ExitCode?: number } | null;
  };
}
