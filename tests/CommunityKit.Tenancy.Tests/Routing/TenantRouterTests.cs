using CommunityKit.Packaging.Problems;
using CommunityKit.Tenancy.Routing;
using CommunityKit.Tenancy.Tenants;

namespace CommunityKit.Tenancy.Tests.Routing;

public sealed class TenantRouterTests
{
    private static readonly TenantRouter Router = new(
    [
        new TenantRecord("root"),
        new TenantRecord("baby") { Prefix = "/baby" },
        new TenantRecord("farm") { Hosts = ["farm.example", "www.farm.example"] },
        new TenantRecord("market") { Hosts = ["farm.example"], Prefix = "/market" },
    ]);

    [Theory]
    [InlineData("anything.example", "/", "root", "")]
    [InlineData("anything.example", "/products/a", "root", "")]
    [InlineData("anything.example", "/baby", "baby", "/baby")]
    [InlineData("anything.example", "/baby/products", "baby", "/baby")]
    [InlineData("anything.example", "/Baby/products", "baby", "/Baby")]
    [InlineData("anything.example", "/babys", "root", "")]
    [InlineData("FARM.example", "/", "farm", "")]
    [InlineData("www.farm.example", "/market", "farm", "")]
    [InlineData("farm.example", "/market/x", "market", "/market")]
    [InlineData("farm.example", "/baby/x", "baby", "/baby")]
    public void The_most_specific_address_wins(string host, string path, string tenant, string prefix)
    {
        var found = Router.Find(host, path);
        Assert.Equal((tenant, prefix), (found!.Value.TenantId, found.Value.Prefix.Value ?? ""));
    }

    [Fact]
    public void Two_tenants_cannot_have_one_address()
    {
        var refusal = Assert.Throws<ProblemException>(() => new TenantRouter([new TenantRecord("a") { Prefix = "/x" }, new TenantRecord("b") { Prefix = "/X" }]));
        Assert.Equal("CK1705", refusal.Problems[0].Code);
    }

    [Fact]
    public void No_tenant_means_no_answer() => Assert.Null(new TenantRouter([]).Find("x", "/"));
}
