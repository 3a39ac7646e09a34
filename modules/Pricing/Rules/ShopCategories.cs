using System.Runtime.InteropServices;
using CommunityKit.UI.Admin.Lists;

namespace CommunityKit.Pricing.Rules;

/// <summary>
/// The categories of the shop for forms and recipes, read from the catalog's own list in the admin: its contract names the categories of
/// goods by id only.
/// </summary>
public sealed class ShopCategories(IDeclarations<AdminListDeclaration> lists, IServiceProvider services)
{
    private const string ListPath = "catalog/categories";
    private const string AddressPrefix = "/categories/";

    public async ValueTask<IReadOnlyList<Category>> ReadAsync(CancellationToken cancellationToken)
    {
        if (lists.All.FirstOrDefault(list => list.Value.Path == ListPath)?.Value is not { } declared)
        {
            return [];
        }

        var list = (IAdminList)services.GetRequiredService(declared.ListType);
        var address = list.Definition.Columns.ToList().FindIndex(column => column.Name == "address");
        var page = await list.ReadRowsAsync(new AdminQuery { PageSize = 1000 }, cancellationToken);
        return [.. page.Rows.Select(row => new Category(Guid.Parse(row.Key), (row.Cells[address] as string ?? "").Replace(AddressPrefix, "", StringComparison.Ordinal), row.Cells[0] as string ?? ""))];
    }

    [StructLayout(LayoutKind.Auto)]
    public readonly record struct Category(Guid Id, string Handle, string Name);
}
