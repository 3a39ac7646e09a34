using System.Reflection;
using CommunityKit.Modules;
using CommunityKit.Packaging.Problems;
using CommunityKit.UI;
using CommunityKit.UI.Views;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Razor.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.Tenancy.Composition;

/// <summary>
/// MVC for one runtime: application parts in the order theme, modules, kit, so that the first view at a path wins; and the check that a
/// view overrides only what its owner opened, with the model its owner declared.
/// </summary>
internal sealed class MvcComposition
{
    private readonly List<(ModuleIdentity Module, Assembly Assembly, bool IsTheme)> _parts = [];

    public void Add(ModuleIdentity module, Assembly assembly, bool isTheme) => _parts.Add((module, assembly, isTheme));

    public ModuleIdentity? OwnerOf(Assembly assembly) => _parts.FirstOrDefault(p => p.Assembly == assembly).Module;

    public void Register(IServiceCollection services, ViewOwners owners)
    {
        var manager = new ApplicationPartManager();
        foreach (var (module, assembly, isTheme) in _parts.OrderByDescending(p => p.IsTheme))
        {
            if (!isTheme)
            {
                manager.ApplicationParts.Add(new ModulePart(module.Id, assembly));
            }

            manager.ApplicationParts.Add(new CompiledRazorAssemblyPart(assembly));
        }

        manager.ApplicationParts.Add(new AssemblyPart(typeof(Layouts).Assembly));
        manager.ApplicationParts.Add(new CompiledRazorAssemblyPart(typeof(Layouts).Assembly));
        manager.FeatureProviders.Add(new ModuleControllers());
        services.AddSingleton(manager);
        services.AddSingleton<IViewOwners>(owners);
        services.Configure<MvcOptions>(options =>
        {
            options.Conventions.Add(new ControllerAreaConvention(OwnerOf));
        });
        services.AddCommunityUi();
    }

    /// <summary>Finds who owns each view path and which overrides do not fit.</summary>
    public ViewOwners ResolveViews(DeclarationSet declarations, out IReadOnlyList<(ModuleIdentity Module, Problem Problem)> problems)
    {
        var open = new Dictionary<string, (ModuleIdentity Module, Type Model)>(StringComparer.OrdinalIgnoreCase);
        foreach (var declared in declarations.Of<ViewDeclaration>())
        {
            open[declared.Value.Path] = (declared.Module, declared.Value.ModelType);
        }

        var found = new List<(ModuleIdentity, Problem)>();
        var ownerByPath = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (module, assembly, isTheme) in _parts.OrderByDescending(p => p.IsTheme))
        {
            foreach (var (path, model) in ViewsOf(assembly))
            {
                if (open.TryGetValue(path, out var declared) && model is not null && model != declared.Model)
                {
                    found.Add((module, TenancyProblems.ViewModelDiffers(module, path, model, declared.Model)));
                }

                if (isTheme && !IsOpen(path, open))
                {
                    found.Add((module, TenancyProblems.ViewNotOpen(module, path)));
                }

                if (!ownerByPath.TryAdd(path, module.Id) && !isTheme && !IsFrame(path) && !_parts.Any(p => p.IsTheme && p.Module.Id == ownerByPath[path]))
                {
                    found.Add((module, TenancyProblems.ViewTaken(module, path, ownerByPath[path])));
                }
            }
        }

        problems = found;
        return new ViewOwners(ownerByPath);
    }

    /// <summary>Model type of each compiled view; null where the view names none.</summary>
    internal static IEnumerable<(string Path, Type? Model)> ViewsOf(Assembly assembly) =>
        assembly.GetCustomAttributes<RazorCompiledItemAttribute>().Select(item => (item.Identifier, ModelOf(item.Type)));

    private static Type? ModelOf(Type view)
    {
        for (var type = view.BaseType; type is not null; type = type.BaseType)
        {
            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Microsoft.AspNetCore.Mvc.Razor.RazorPage<>))
            {
                var model = type.GetGenericArguments()[0];
                return model == typeof(object) ? null : model;
            }
        }

        return null;
    }

    private static bool IsOpen(string path, Dictionary<string, (ModuleIdentity, Type)> open) =>
        open.ContainsKey(path) || IsFrame(path) || IsViewFile(path, "_ViewStart") || IsViewFile(path, "_ViewImports");

    /// <summary>The kit's own views under /Views are open to every theme.</summary>
    private static bool IsFrame(string path) => path.StartsWith("/Views/", StringComparison.OrdinalIgnoreCase);

    private static bool IsViewFile(string path, string name) => Path.GetFileNameWithoutExtension(path) == name;
}
