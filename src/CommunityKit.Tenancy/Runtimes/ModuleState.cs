namespace CommunityKit.Tenancy.Runtimes;

/// <summary>How a module of a tenant stands.</summary>
public enum ModuleState
{
    /// <summary>It runs.</summary>
    Active,

    /// <summary>The operator switched it off; its data is kept.</summary>
    Disabled,

    /// <summary>The host cannot run it: contract, framework, missing member, missing or disabled dependency.</summary>
    NotSupported,

    /// <summary>It threw while it was started; the shop runs without it.</summary>
    Malfunctioned,

    /// <summary>Another version of it runs.</summary>
    Superseded,
}
