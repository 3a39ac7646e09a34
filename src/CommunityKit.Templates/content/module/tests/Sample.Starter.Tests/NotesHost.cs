using CommunityKit.Testing.Modules;

namespace Sample.Starter.Tests;

/// <summary>A shop with the module in it, shared by the tests of a class.</summary>
public sealed class NotesHost : IAsyncLifetime
{
    private ModuleTestHost? _host;

    public ModuleTestHost Host => _host ?? throw new InvalidOperationException("The host has not started.");

    public async Task InitializeAsync() => _host = await ModuleTestHost.StartAsync("sample.starter");

    public async Task DisposeAsync() => await Host.DisposeAsync();
}
