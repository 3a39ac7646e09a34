using System.Xml.Linq;
using CommunityKit.Data.Databases;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace CommunityKit.Data.Keys;

/// <summary>
/// Keeps the tenant's data protection keys in its database, so that every node has them and a backup is complete. Thread-safe.
/// </summary>
/// <remarks>
/// Data protection is synchronous, so these methods block. Storing a new key writes through the gate and so fails inside a unit of work:
/// the host uses the keys once when it builds a tenant.
/// </remarks>
internal sealed class DatabaseKeyRepository(TenantDatabase database) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() => ReadAsync().GetAwaiter().GetResult();

    public void StoreElement(XElement element, string friendlyName) => database.WriteAsync(
        (scope, token) => new ValueTask(scope.ExecuteAsync(
            "INSERT INTO ck_key (id, name, xml, created_at) VALUES (@id, @name, @xml, @now)",
            token,
            ("id", Guid.CreateVersion7(scope.Now)),
            ("name", friendlyName),
            ("xml", element.ToString(SaveOptions.DisableFormatting)),
            ("now", scope.Now))),
        CancellationToken.None).GetAwaiter().GetResult();

    private async Task<IReadOnlyCollection<XElement>> ReadAsync()
    {
        await using var connection = await database.OpenReadAsync(CancellationToken.None);
        return await connection.QueryAsync(
            null, "SELECT xml FROM ck_key ORDER BY id", r => XElement.Parse(r.GetString(0)), CancellationToken.None);
    }
}
