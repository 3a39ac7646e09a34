using CommunityKit.Data.Keys;
using CommunityKit.Data.Tests.Support;
using CommunityKit.Testing.Databases;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.Data.Tests.Keys;

public sealed class DatabaseKeyRepositoryTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task What_one_node_protected_another_can_read_and_another_shop_cannot(DatabaseKind kind)
    {
        await using var space = await TestDatabases.CreateAsync(kind);
        await using var otherSpace = await TestDatabases.CreateAsync(kind);
        await using var tenant = await Tenant.OpenAsync(space);
        await using var other = await Tenant.OpenAsync(otherSpace);
        await tenant.Runner.ApplyAsync([], CancellationToken.None);
        await other.Runner.ApplyAsync([], CancellationToken.None);

        var text = Protector(tenant).Protect("secret");

        Assert.Equal("secret", Protector(tenant).Unprotect(text));
        Assert.ThrowsAny<System.Security.Cryptography.CryptographicException>(() => Protector(other).Unprotect(text));
        Assert.Single(await tenant.QueryAsync("SELECT xml FROM ck_key", r => r.GetString(0)));
    }

    private static IDataProtector Protector(Tenant tenant)
    {
        var services = new ServiceCollection();
        services.AddDataProtection().SetApplicationName("shop");
        services.Configure<KeyManagementOptions>(o => o.XmlRepository = new DatabaseKeyRepository(tenant.Database));
        return services.BuildServiceProvider().GetRequiredService<IDataProtectionProvider>().CreateProtector("test");
    }
}
