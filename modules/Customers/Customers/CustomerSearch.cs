using CommunityKit.Accounts.Members;
using CommunityKit.UI.Admin;

namespace CommunityKit.Customers.Customers;

/// <summary>Finds customers for the admin's palette.</summary>
internal sealed class CustomerSearch(IMemberDirectory members) : IAdminSearch
{
    public string Permission => CustomersPermissions.View;

    public async ValueTask<IReadOnlyList<AdminSearchHit>> FindAsync(string text, int limit, CancellationToken cancellationToken) =>
        [.. (await members.FindAsync(text, null, limit, cancellationToken)).Members.Select(m => new AdminSearchHit(m.Name, m.Email, $"/admin/{CustomerList.Path}/{m.Id}"))];
}
