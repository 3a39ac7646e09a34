using CommunityKit.Modules;
using CommunityKit.Permissions;
using CommunityKit.Tenancy.Runtimes;
using CommunityKit.UI.Admin;
using CommunityKit.UI.Admin.Forms;
using CommunityKit.UI.Admin.Lists;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.Testing.Contracts;

/// <summary>Which permissions a module declares, and which its pages and declarations ask for.</summary>
/// <param name="Own">Declared by the module.</param>
/// <param name="Declared">Declared by anybody in the shop.</param>
/// <param name="Asked">Asked for by the module.</param>
internal sealed record NamedPermissions(IReadOnlySet<string> Own, IReadOnlySet<string> Declared, IReadOnlySet<string> Asked)
{
    public static NamedPermissions Of(TenantRuntime runtime, IServiceProvider services, string moduleId)
    {
        var all = services.GetRequiredService<IDeclarations<Permission>>().All;
        IEnumerable<string?> asked =
        [
            .. runtime.Endpoints
                .Where(endpoint => ModulePages.IsOwn(endpoint, moduleId))
                .SelectMany(endpoint => endpoint.Metadata.GetOrderedMetadata<RequirePermissionAttribute>())
                .Select(required => required.PermissionId),
            .. ModulePages.Own<AdminMenuItem>(services, moduleId).Select(item => item.Permission),
            .. ModulePages.Own<AdminCommand>(services, moduleId).Select(command => command.Permission),
            .. ModulePages.Own<AdminFormDeclaration>(services, moduleId).Select(form => form.Permission),
            .. ModulePages.Own<AdminListDeclaration>(services, moduleId).SelectMany(list => OfList(services, list)),
            .. ModulePages.Own<Permission>(services, moduleId).SelectMany(permission => permission.Implies),
        ];
        return new NamedPermissions(
            all.Where(d => d.Module.Id == moduleId).Select(d => d.Value.Id).ToHashSet(StringComparer.Ordinal),
            all.Select(d => d.Value.Id).ToHashSet(StringComparer.Ordinal),
            asked.OfType<string>().Where(id => id.Length > 0).ToHashSet(StringComparer.Ordinal));
    }

    private static IEnumerable<string?> OfList(IServiceProvider services, AdminListDeclaration list) =>
        ((IAdminList)services.GetRequiredService(list.ListType)).Definition.Actions.Select(action => action.Permission).Append(list.Permission);
}
