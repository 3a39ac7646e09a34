using CommunityKit.Testing.Contracts;
using CommunityKit.Testing.Modules;

namespace Acme.Hello.Tests;

/// <summary>What every module must bear, with an upgrade from the real release 1.0.0.</summary>
public sealed class HelloContractTests : ModuleContractTests<HelloModule>
{
    protected override string? PreviousVersion => "1.0.0";

    protected override async Task SeedAsync(ModuleTestHost host)
    {
        using var visitor = host.Client();
        await visitor.SayAsync("Keep me");
    }
}
