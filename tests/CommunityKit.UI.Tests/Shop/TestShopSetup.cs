using CommunityKit.Modules;
using CommunityKit.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.UI.Tests.Shop;

/// <summary>What one test wants different.</summary>
internal sealed class TestShopSetup
{
    private readonly List<(Type Type, object Declared)> _declared = [];

    public string Environment { get; set; } = "Development";

    public string Prefix { get; set; } = "";

    public ShopSettings Shop { get; } = new();

    public TestTexts Texts { get; } = new();

    public TestGuard Guard { get; } = new();

    public TimeProvider Time { get; set; } = TimeProvider.System;

    public bool HasPermissions { get; set; } = true;

    public Action<IServiceCollection>? Services { get; set; }

    public Action<WebApplication>? Endpoints { get; set; }

    public IReadOnlyList<Declared<T>> Declared<T>()
        where T : notnull => [.. _declared.Where(d => d.Type == typeof(T)).Select(d => (Declared<T>)d.Declared)];

    public void Declare<T>(string moduleId, T value)
        where T : notnull => _declared.Add((typeof(T), new Declared<T>(new ModuleIdentity(moduleId, "1.0.0", "test", "/nowhere"), value)));
}
