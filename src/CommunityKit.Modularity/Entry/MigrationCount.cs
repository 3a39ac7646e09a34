using CommunityKit.Modularity.Metadata;

namespace CommunityKit.Modularity.Entry;

/// <summary>Counts the database migrations of an assembly without loading it.</summary>
public static class MigrationCount
{
    private const string Attribute = "Microsoft.EntityFrameworkCore.Migrations.MigrationAttribute";

    /// <summary>The number of classes with EF Core's migration attribute.</summary>
    /// <param name="assemblyPath">Path of the assembly.</param>
    /// <exception cref="InvalidDataException">The file is not a managed assembly, or it is damaged.</exception>
    public static int Read(string assemblyPath) =>
        SingleAssembly.Read(
            assemblyPath, file => file.Types.Count(type => CustomAttributes.Has(file, type.Definition.GetCustomAttributes(), Attribute)));
}
