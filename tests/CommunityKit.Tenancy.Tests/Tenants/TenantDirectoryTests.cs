using CommunityKit.Packaging.Problems;
using CommunityKit.Tenancy.Sites;
using CommunityKit.Tenancy.Tenants;

namespace CommunityKit.Tenancy.Tests.Tenants;

public sealed class TenantDirectoryTests : IDisposable
{
    private readonly SiteFolder _site = new(Directory.CreateTempSubdirectory("ck-tenants-").FullName);

    public void Dispose() => Directory.Delete(_site.Root, recursive: true);

    [Theory]
    [InlineData("../evil")]
    [InlineData("Upper")]
    [InlineData("")]
    [InlineData("1st")]
    [InlineData("a/b")]
    [InlineData("a.b")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void An_id_that_could_leave_its_folder_or_schema_is_refused(string id)
    {
        var refusal = Assert.Throws<ProblemException>(() => new TenantDirectory(_site).Add(new TenantRecord(id)));
        Assert.Equal("CK1702", refusal.Problems[0].Code);
    }

    [Fact]
    public void A_tenant_can_be_added_once_listed_and_removed()
    {
        var directory = new TenantDirectory(_site);
        directory.Add(new TenantRecord("baby") { Prefix = "/baby" });
        Assert.Equal("CK1703", Assert.Throws<ProblemException>(() => directory.Add(new TenantRecord("baby") { Prefix = "/other" })).Problems[0].Code);
        Assert.Equal("/baby", Assert.Single(directory.List()).Prefix);
        directory.Remove("baby");
        Assert.Empty(directory.List());
        Assert.Equal("CK1704", Assert.Throws<ProblemException>(() => directory.Remove("baby")).Problems[0].Code);
    }

    [Fact]
    public void A_damaged_record_is_named()
    {
        var directory = new TenantDirectory(_site);
        directory.Add(new TenantRecord("baby"));
        File.WriteAllText(Path.Combine(_site.Tenant("baby"), "tenant.json"), """{ "id": "baby", "colour": "red" }""");
        var refusal = Assert.Throws<ProblemException>(directory.List);
        Assert.Equal("CK1701", refusal.Problems[0].Code);
        Assert.Contains("colour", refusal.Problems[0].Text(), StringComparison.Ordinal);
    }
}
