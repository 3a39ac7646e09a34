using CommunityKit.Data.Work;
using CommunityKit.Modules;

namespace CommunityKit.Tenancy.Guards;

/// <summary>Lets handlers, reactions, queues and jobs share the breakers of pages and slots.</summary>
internal sealed class DeliveryGuard(ModuleGuard guard) : IDeliveryGuard
{
    public bool IsOff(ModuleIdentity module, string part) => guard.IsOff(module, part);

    public void Succeeded(ModuleIdentity module, string part) => guard.Succeeded(module.Id, part);

    public void Failed(ModuleIdentity module, string part, Exception exception) => guard.Failed(module, part, exception);
}
