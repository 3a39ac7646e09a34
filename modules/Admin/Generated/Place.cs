using CommunityKit.UI.Admin.Forms;
using CommunityKit.UI.Admin.Lists;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.Admin.Generated;

/// <summary>The generated page at an address.</summary>
/// <param name="Kind">What kind of page.</param>
/// <param name="Path">Path as declared, for example <c>catalog/products</c>.</param>
/// <param name="Key">Key of the thing; null for lists and new things.</param>
public sealed record Place(PlaceKind Kind, string Path, string? Key)
{
    /// <summary>The declared list, where there is one at this path.</summary>
    public Declared<AdminListDeclaration>? List { get; init; }

    /// <summary>The declared form, where there is one at this path.</summary>
    public Declared<AdminFormDeclaration>? Form { get; init; }

    /// <summary>Address of the list, below the tenant's root.</summary>
    public string ListPath => $"/admin/{Path}";

    /// <summary>Address of this thing's form, below the tenant's root.</summary>
    public string FormPath => FormPathOf(Key ?? GeneratedPages.NewKey);

    /// <summary>Module that declared the page.</summary>
    public ModuleIdentity Module => Kind == PlaceKind.List ? List!.Module : Form!.Module;

    /// <summary>Kind and path, for the guard and the operator.</summary>
    public string Part => Kind == PlaceKind.List ? $"admin list {Path}" : $"admin form {Path}";

    /// <summary>Address of the form of a thing.</summary>
    public string FormPathOf(string key) => $"{ListPath}/{Uri.EscapeDataString(key)}";

    /// <summary>The list, made for this request.</summary>
    public IAdminList ListOf(IServiceProvider services) => (IAdminList)services.GetRequiredService(List!.Value.ListType);

    /// <summary>The form, made for this request.</summary>
    public IAdminForm FormOf(IServiceProvider services) => (IAdminForm)services.GetRequiredService(Form!.Value.FormType);
}
