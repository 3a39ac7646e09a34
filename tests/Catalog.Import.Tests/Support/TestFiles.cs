using System.Text;

namespace CommunityKit.Catalog.Import.Tests.Support;

/// <summary>Files for a test; gone after it.</summary>
internal sealed class TestFiles : IDisposable
{
    public const string ClassicHead = "Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,Variant Grams,"
        + "Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Price,Variant Compare At Price,Variant Barcode,Image Src,Image Alt Text,SEO Title,SEO Description,Variant Image\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ck-import-");

    public string Add(string content, string name = "products.csv") => Add(new UTF8Encoding(false).GetBytes(content), name);

    public string Add(byte[] content, string name = "products.csv")
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    /// <summary>The file of a small shop that is kept with these tests.</summary>
    public static string Kept(string name) =>
        Path.Combine(CommunityKit.Tests.Support.RepositoryFolder.Path, "tests", "Catalog.Import.Tests", "Files", name);

    public void Dispose() => _folder.Delete(recursive: true);
}
