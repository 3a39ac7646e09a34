using System.Text;
using CommunityKit.Files;
using CommunityKit.Tenancy.Files;

namespace CommunityKit.Tenancy.Tests.Files;

public sealed class TenantFileStoreTests : IDisposable
{
    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13];
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

    private static Task<StoredFile> SaveAsync(TenantFileStore store, byte[] content, string name) =>
        store.SaveAsync(new MemoryStream(content), name, CancellationToken.None);
}
