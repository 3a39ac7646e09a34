using CommunityKit.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.Imports;

/// <summary>Declarations for imports.</summary>
public static class ImportExtensions
{
    /// <summary>Adds an importer.</summary>
    /// <typeparam name="TImporter">Resolved from a scope per run.</typeparam>
    /// <param name="module">The module.</param>
    public static void Importer<TImporter>(this ModuleBuilder module)
        where TImporter : class, IImporter =>
        module.Services.AddScoped<IImporter, TImporter>();
}
