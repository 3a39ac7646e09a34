using CommunityKit.Files;
using CommunityKit.Packaging.Manifest;

namespace CommunityKit.Tenancy.Files;

/// <summary>Keeps modules' own files below the tenant's folder, so that they go when the tenant is deleted.</summary>
internal sealed class TenantModuleFolders(string root) : IModuleFolders
{
    public string Of(string moduleId) => ModuleId.IsValid(moduleId)
        ? Directory.CreateDirectory(Path.Combine(root, moduleId)).FullName
        : throw new ArgumentException($"'{moduleId}' is not the id of a module.", nameof(moduleId));
}
