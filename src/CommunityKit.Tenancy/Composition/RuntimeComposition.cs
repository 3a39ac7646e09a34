using System.Collections.Frozen;
using CommunityKit.Operations;
using CommunityKit.Data.Contexts;
using CommunityKit.Data.Migrations;
using CommunityKit.Data.Idempotency;
using CommunityKit.Data.Runtime;
using CommunityKit.Data.Work;
using CommunityKit.Files;
using CommunityKit.Messages;
using CommunityKit.Modularity.Loading;
using CommunityKit.Modules;
using CommunityKit.Packaging.Manifest;
using CommunityKit.Permissions;
using CommunityKit.Settings;
using CommunityKit.Tenancy.Operations;
using CommunityKit.Tenancy.Files;
using CommunityKit.Tenancy.Guards;
using CommunityKit.Tenancy.Messages;
using CommunityKit.Tenancy.Pipeline;
using CommunityKit.Tenancy.Runtimes;
using CommunityKit.Tenancy.Tenants;
using CommunityKit.Texts;
using CommunityKit.UI.Assets;
using CommunityKit.UI.Caching;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CommunityKit.Tenancy.Composition;

/// <summary>Everything that goes into one runtime's container, in the order in which it goes in.</summary>
internal sealed class RuntimeComposition : IDisposable
{
    private readonly HostServices _host;
    private readonly RuntimePlan _plan;
    private readonly TenantData _tenant;
    private readonly List<ModuleParts> _modules = [];
    private readonly List<ModuleImage> _images = [];
    private readonly List<(ModuleIdentity Module, int From, int To)> _spans = [];
    private int _begin;

    public RuntimeComposition(HostServices host, RuntimePlan plan, TenantData tenant)
    {
        _host = host;
        _plan = plan;
        _tenant = tenant;
        Mvc = new MvcComposition(host.LinkedViews);
        HostDefaults.Add(Services, host, plan, tenant, Lifetime);
        Host = HostDefaults.Declare(Declarations, plan);
    }

    public IServiceCollection Services { get; } = new ServiceCollection();

    public DeclarationSet Declarations { get; } = new();

    public MvcComposition Mvc { get; }

    public RuntimeLifetime Lifetime { get; } = new();

    /// <summary>What the host itself declares: the shop's settings and permissions.</summary>
    public ModuleParts Host { get; }

    public IReadOnlyList<ModuleParts> Modules => _modules;

    public RuntimeData Data { get; private set; } = null!;

    public ModuleGuard Guard { get; private set; } = null!;

    /// <summary>The migrations that this runtime needs, dependencies first.</summary>
    public IReadOnlyList<ModuleSchema> Schemas { get; private set; } = [];

    /// <summary>Name of a recipe step and the class that runs it; of two modules with the same name the first one has it.</summary>
    public IReadOnlyDictionary<string, Type> RecipeSteps => _modules.Prepend(Host)
        .SelectMany(m => m.RecipeSteps)
        .DistinctBy(s => s.Name, StringComparer.Ordinal)
        .ToDictionary(s => s.Name, s => s.StepType, StringComparer.Ordinal);

    /// <summary>From here on, what is registered is the module's.</summary>
    public void Begin(ModuleParts parts, ModuleImage image)
    {
        _modules.Add(parts);
        _images.Add(image);
        _begin = Services.Count;
        Mvc.Add(parts.Identity, image.MainAssembly, image.Manifest.Kind == PackageKind.Theme);
    }

    /// <summary>The module has registered everything.</summary>
    public void End() => _spans.Add((_modules[^1].Identity, _begin, Services.Count));

    public ServiceProvider BuildProvider()
    {
        var owners = Mvc.ResolveViews(Declarations, out var problems);
        if (problems.Count > 0)
        {
            var (module, problem) = problems[0];
            throw new FaultException(new RuntimeFault(module.Id, module.Version, ModuleState.Malfunctioned, problem));
        }

        AddRuntimeServices(owners);
        try
        {
            return Services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        }
        catch (Exception exception)
        {
            throw ServiceFaults.Blame(exception, Services, _spans);
        }
    }

    public void Dispose()
    {
        Data?.Dispose();
        Lifetime.Dispose();
    }

    private void AddRuntimeServices(ViewOwners owners)
    {
        var identities = _modules.Select(m => m.Identity).ToList();
        Guard = new ModuleGuard(_plan.Tenant.Id, _host.Clock, _host.Meter, _host.Loggers.CreateLogger<ModuleGuard>());
        Services.AddSingleton(Guard);
        Services.AddSingleton<IModuleGuard>(Guard);
        Services.AddSingleton(this);
        Services.AddSingleton(Declarations);
        Services.AddSingleton(typeof(IDeclarations<>), typeof(DeclarationsOf<>));
        Services.AddSingleton<IModuleList>(new ModuleList(identities, _plan.Generation));
        Services.AddSingleton<IModuleAssets>(new ModuleAssets(identities));
        Services.AddSingleton<IModuleTexts>(provider => new ModuleTexts(TextTables().ToFrozenDictionary(StringComparer.Ordinal), provider));
        Services.AddSingleton<IActivityDesk>(new ActivityDesk(_tenant.Work, Guard, _plan.Faults));
        Services.AddSingleton<ISettingsHistory>(_ => new SettingsHistory(Data));
        Services.TryAddSingleton<IPermissionEvaluator, NoPermissions>();
        Services.TryAddSingleton<IMessageSender>(provider => ActivatorUtilities.CreateInstance<ShopMessageSender>(provider, _tenant.MailFolder));
        var files = new TenantFileStore(_tenant.FileFolder);
        Services.AddSingleton(files);
        Services.TryAddSingleton<IFileStore>(files);
        Services.TryAddSingleton<IModuleFolders>(new TenantModuleFolders(_tenant.ModuleFolder));
        Services.TryAddSingleton(_host.ImageProcessor);
        Services.AddSingleton(new IdempotencyTable(_tenant.Database));
        Services.AddSingleton(_ => new SharedPages(_tenant.Database.Signals));
        Services.AddSingleton<ISharedPages>(provider => provider.GetRequiredService<SharedPages>());
        AddData();
        Mvc.Register(Services, owners);
        _host.TenantServices?.Invoke(Services);
    }

    private void AddData()
    {
        var contexts = new List<ModuleContext>();
        foreach (var (module, image) in _modules.Zip(_images))
        {
            // One set of EF services per image and database kind: models and compiled queries are shared by all tenants that run it.
            contexts.AddRange(module.Contexts.Select(type => new ModuleContext(
                module.Identity,
                type,
                image.GetOrAdd("ef-" + _tenant.Database.Provider, () => EfServices.Create(_tenant.Database.Provider, _host.ImageLoggers)))));
        }

        var all = _modules.Prepend(Host).ToList();
        var work = new DeclaredWork(
            [.. all.SelectMany(m => m.Subscriptions)], [.. all.SelectMany(m => m.Queues)], [.. all.SelectMany(m => m.Jobs)]);
        Data = new RuntimeData(
            _tenant.Database, new RuntimeDeclarations(contexts, work, [.. all.SelectMany(m => m.Settings)]), _tenant.Protection);
        Data.AddTo(Services);
        Schemas = [.. contexts.Select(c => new ModuleSchema(c.Module.Id, c.Module.Version, c.ContextType, c.Services))];
    }

    private Dictionary<string, TextTable> TextTables()
    {
        var tables = new Dictionary<string, TextTable>(StringComparer.Ordinal)
        {
            [KitAssets.Id] = HostDefaults.KitTexts,
            [HostDefaults.Id] = HostDefaults.HostTexts,
        };
        foreach (var (module, image) in _modules.Zip(_images))
        {
            tables[module.Identity.Id] = image.GetOrAdd("texts", () => TextTable.FromFolder(module.Identity.ContentRoot));
        }

        return tables;
    }
}
