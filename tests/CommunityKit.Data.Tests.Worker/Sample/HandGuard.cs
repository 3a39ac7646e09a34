using CommunityKit.Data.Work;
using CommunityKit.Modules;

namespace CommunityKit.Data.Tests.Worker.Sample;

/// <summary>A breaker that a test can open by hand.</summary>
internal sealed class HandGuard : IDeliveryGuard
{
    public HashSet<string> Off { get; } = [];

    public int Failures { get; private set; }

    public bool IsOff(ModuleIdentity module, string part) => Off.Contains(part);

    public void Succeeded(ModuleIdentity module, string part)
    {
    }

    public void Failed(ModuleIdentity module, string part, Exception exception) => Failures++;
}
