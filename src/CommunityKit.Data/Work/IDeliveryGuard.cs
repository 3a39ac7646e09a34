using CommunityKit.Modules;

namespace CommunityKit.Data.Work;

/// <summary>The host's breaker: says which parts are off and learns how runs went. Thread-safe.</summary>
internal interface IDeliveryGuard
{
    /// <summary>True while the part is switched off: its work waits, and no attempt is counted.</summary>
    bool IsOff(ModuleIdentity module, string part);

    void Succeeded(ModuleIdentity module, string part);

    void Failed(ModuleIdentity module, string part, Exception exception);
}
