using System.Text;
using CommunityKit.Files;
using CommunityKit.Tenancy.Files;

namespace CommunityKit.Tenancy.Tests.Files;

public sealed class TenantFileStoreTests : IDisposable
{
    /// <summary>One red pixel.</summary>
    private static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");

    private readonly string _folder = Directory.CreateTempSubdirectory("ck-files-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_same_content_is_stored_once_under_one_address()
    {
        var store = new TenantFileStore(_folder);
        var first = await SaveAsync(store, Png, "Pumpkin Purée 南瓜.PNG");
        var second = await SaveAsync(store, Png, "Pumpkin Purée 南瓜.PNG");
        Assert.Equal(first, second);
        Assert.EndsWith("/pumpkin-purée-南瓜.png", first.Path, StringComparison.Ordinal);
        using var content = store.Open(first.Path)!;
        Assert.Equal(Png.Length, content.Length);
        Assert.DoesNotContain("南", store.Url(first.Path), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/media/0198f2/field.png", "/media/0198f2/field.png")]
    [InlineData("//elsewhere.example/field.png", "/files///elsewhere.example/field.png")]
    [InlineData("/\\elsewhere.example/field.png", "/files//%5Celsewhere.example/field.png")]
    public void An_address_of_the_shop_is_given_back_and_one_of_elsewhere_never_is(string path, string expected) =>
        Assert.Equal(expected, new TenantFileStore(_folder).Url(path));

    [Fact]
    public async Task A_picture_is_stored_without_what_stands_behind_its_end_and_a_broken_one_not_at_all()
    {
        var store = new TenantFileStore(_folder);
        var stored = await SaveAsync(store, [.. Png, .. "GPS 31.2304 N"u8], "home.png");
        using var content = store.Open(stored.Path)!;
        Assert.Equal(Png.Length, content.Length);
        Assert.Equal("content-differs", (await Assert.ThrowsAsync<FileRefusedException>(() => SaveAsync(store, Png[..20], "cut.png"))).Code);
    }

    [Fact]
    public async Task A_deleted_file_is_gone_and_deleting_it_again_says_so()
    {
        var store = new TenantFileStore(_folder);
        var stored = await SaveAsync(store, Png, "a.png");
        Assert.True(store.Delete(stored.Path));
        Assert.Null(store.Open(stored.Path));
        Assert.False(store.Delete(stored.Path));
        Assert.False(store.Delete("../a.png"));
    }

    [Theory]
    [InlineData("page.html", "kind-not-allowed", "<p>hi</p>")]
    [InlineData("tool.exe", "kind-not-allowed", "MZ")]
    [InlineData("picture", "kind-not-allowed", "x")]
    [InlineData("picture.png", "content-differs", "<svg xmlns='http://www.w3.org/2000/svg'/>")]
    [InlineData("picture.jpg", "content-differs", "GIF89a")]
    [InlineData("x.svg", "active-content", "<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>")]
    [InlineData("x.svg", "active-content", "<svg xmlns='http://www.w3.org/2000/svg' onload='1'/>")]
    [InlineData("x.svg", "active-content", "<svg xmlns='http://www.w3.org/2000/svg'><image href='http://evil/x.png'/></svg>")]
    [InlineData("x.svg", "active-content", "<svg xmlns='http://www.w3.org/2000/svg'><rect style='fill:url(http://evil/x)'/></svg>")]
    [InlineData("x.svg", "active-content", "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><svg xmlns='http://www.w3.org/2000/svg'>&x;</svg>")]
    [InlineData("x.svg", "active-content", "<html/>")]
    [InlineData("x.svg", "active-content", "not xml at all")]
    public async Task What_is_not_an_image_or_could_act_is_refused(string name, string code, string content)
    {
        var store = new TenantFileStore(_folder);
        var refusal = await Assert.ThrowsAsync<FileRefusedException>(() => SaveAsync(store, Encoding.UTF8.GetBytes(content), name));
        Assert.Equal(code, refusal.Code);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder));
    }

    [Fact]
    public async Task A_file_above_the_limit_is_refused_and_leaves_nothing()
    {
        var store = new TenantFileStore(_folder);
        var big = new byte[21 * 1024 * 1024];
        Png.CopyTo(big, 0);
        Assert.Equal("too-large", (await Assert.ThrowsAsync<FileRefusedException>(() => SaveAsync(store, big, "big.png"))).Code);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder));
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("0123456789abcdef/../../x")]
    [InlineData("0123456789abcdef/..")]
    [InlineData("0123456789ABCDEF/x.png")]
    [InlineData("/etc/passwd")]
    [InlineData("0123456789abcdef/a/b.png")]
    [InlineData("")]
    public void A_path_that_the_store_did_not_give_out_leads_nowhere(string path) => Assert.Null(new TenantFileStore(_folder).Open(path));

    [Fact]
    public void A_modules_own_folder_is_its_own_and_a_name_that_leads_elsewhere_is_refused()
    {
        var folders = new TenantModuleFolders(_folder);
        Assert.True(Directory.Exists(folders.Of("acme.hello")));
        Assert.NotEqual(folders.Of("acme.hello"), folders.Of("acme.other"));
        Assert.Throws<ArgumentException>(() => folders.Of("../acme.hello"));
    }

    private static Task<StoredFile> SaveAsync(TenantFileStore store, byte[] content, string name) =>
        store.SaveAsync(new MemoryStream(content), name, CancellationToken.None);
}
