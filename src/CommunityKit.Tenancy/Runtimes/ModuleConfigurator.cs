using CommunityKit.Modularity.Loading;
using CommunityKit.Modules;
using CommunityKit.Packaging.Manifest;
using CommunityKit.Tenancy.Composition;
using CommunityKit.UI.Assets;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.Tenancy.Runtimes;

/// <summary>Runs a module's <c>Configure</c>: on a thread of its own, with a time limit, every failure blamed on the module.</summary>
internal sealed class ModuleConfigurator(TimeSpan limit)
{
    public void Configure(
        ModuleImage image, ModuleParts parts, IServiceCollection services, DeclarationSet declarations, IReadOnlySet<string> enabled)
    {
        Exception? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                Run(image, parts, services, declarations, enabled);
            }
            catch (Exception exception)
            {
                failure = exception;
            }
        })
        {
            IsBackground = true,
            Name = "configure " + parts.Identity.Id,
        };
        thread.Start();
        if (!thread.Join(limit))
        {
            // The thread cannot be ended; it is lost until the process ends, and the operator is told so.
            throw Fault(parts, TenancyProblems.ConfigureTooLong(parts.Identity, limit));
        }

        if (failure is not null)
        {
            throw Fault(parts, TenancyProblems.ConfigureThrew(parts.Identity, failure), failure);
        }
    }

    private static void Run(
        ModuleImage image, ModuleParts parts, IServiceCollection services, DeclarationSet declarations, IReadOnlySet<string> enabled)
    {
        if (image.Manifest.Kind == PackageKind.Theme)
        {
            image.CreateTheme().Configure(new HostThemeBuilder(parts, declarations));
            foreach (var stylesheet in parts.Stylesheets)
            {
                declarations.Add(parts.Identity, new ThemeStylesheet(stylesheet));
            }
        }
        else
        {
            image.CreateModule().Configure(new HostModuleBuilder(parts, services, declarations, enabled));
        }
    }

    private static FaultException Fault(ModuleParts parts, Packaging.Problems.Problem problem, Exception? inner = null) =>
        new(new RuntimeFault(parts.Identity.Id, parts.Identity.Version, ModuleState.Malfunctioned, problem), inner);
}
