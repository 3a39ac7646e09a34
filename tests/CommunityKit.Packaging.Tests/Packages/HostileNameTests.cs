using System.Text;
using CommunityKit.Packaging.Packages;
using CommunityKit.Packaging.Problems;
using CommunityKit.Packaging.Tests.Support;

namespace CommunityKit.Packaging.Tests.Packages;

public sealed class HostileNameTests : IDisposable
{
    private const string Traversals = "security/traversal/patt_directory_traversal.txt";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("../evil.txt", "CK1035")]
    [InlineData("module/../../evil.txt", "CK1035")]
    [InlineData("module\\..\\..\\evil.txt", "CK1035")]
    [InlineData("module/..\\evil.txt", "CK1035")]
    [InlineData("module/..", "CK1035")]
    [InlineData("module/.. /evil.txt", "CK1035")]
    [InlineData("module/.../evil.txt", "CK1035")]
    [InlineData("module/%2e%2e/evil.txt", "CK1035")]
    [InlineData("module%2F..%2F..%2Fevil.txt", "CK1035")]
    [InlineData("module/%2E%2E%5Cevil.txt", "CK1035")]
    [InlineData("/etc/passwd", "CK1036")]
    [InlineData("%2Fetc/passwd", "CK1036")]
    [InlineData("\\\\server\\share\\evil.txt", "CK1036")]
    [InlineData("C:\\Windows\\evil.txt", "CK1036")]
    [InlineData("c:evil.txt", "CK1036")]
    [InlineData("C%3A/evil.txt", "CK1036")]
    [InlineData("module//evil.txt", "CK1037")]
    [InlineData("module/./evil.txt", "CK1037")]
    [InlineData("module\\evil.txt", "CK1038")]
    [InlineData("module/evil.txt:stream", "CK1038")]
    [InlineData("module/a\u0000b", "CK1038")]
    [InlineData("module/a%00b", "CK1038")]
    [InlineData("module/a\nb", "CK1038")]
    [InlineData("module/a\u007Fb", "CK1038")]
    [InlineData("module/\u202Etxt.exe", "CK1038")]
    [InlineData("module/a\u200Bb", "CK1038")]
    [InlineData("module/a\u2028b", "CK1038")]
    [InlineData("module/what?", "CK1038")]
    [InlineData("module/<script>", "CK1038")]
    [InlineData("module/%252e%252e/evil.txt", "CK1039")]
    [InlineData("module/CON", "CK1040")]
    [InlineData("module/nul.txt", "CK1040")]
    [InlineData("module/Com1.tar.gz", "CK1040")]
    [InlineData("module/lpt9 .txt", "CK1040")]
    [InlineData("module/COM¹", "CK1040")]
    [InlineData("module/aux/a.txt", "CK1040")]
    [InlineData("module/conin$", "CK1040")]
    [InlineData("module/a.txt.", "CK1041")]
    [InlineData("module/a.txt ", "CK1041")]
    [InlineData("module/folder./a.txt", "CK1041")]
    public void A_hostile_name_is_refused_for_its_own_reason(string name, string code)
    {
        AssertRefused(code, new HandmadeEntry(name, "evil"));
        Assert.Single(_folder.Content());
    }

    [Theory]
    [InlineData("console.js")]
    [InlineData("com.dll")]
    [InlineData("COM10.txt")]
    [InlineData("nullable.json")]
    [InlineData(".htaccess")]
    [InlineData("a..b")]
    [InlineData("100%.txt")]
    [InlineData("图片/你好 世界.svg")]
    [InlineData("👍.txt")]
    [InlineData(" leading.txt")]
    public void An_unusual_but_harmless_name_is_accepted(string name) => Assert.Null(PackagePath.Fault(name));

    [Fact]
    public void Names_have_a_longest_length()
    {
        Assert.Null(PackagePath.Fault(new string('a', PackagePath.MaxLength)));
        Assert.Equal("CK1042", PackagePath.Fault(new string('a', PackagePath.MaxLength + 1))?.Code);
        Assert.Equal("CK1042", PackagePath.Fault(new string('图', 86))?.Code); // 258 bytes of UTF-8 in one part
        AssertRefused("CK1042", new HandmadeEntry(new string('a', 60_000)));
    }

    [Fact]
    public void Half_a_surrogate_pair_is_refused()
    {
        Assert.Equal("CK1038", PackagePath.Fault("a\uD800.txt")?.Code);
        Assert.Equal("CK1038", PackagePath.Fault("\uDC00\uD800")?.Code);
    }

    [Theory]
    [InlineData("module/ACME.Hello.DLL")]
    [InlineData("module/Acme.Hello.dll")]
    [InlineData("module/Acme.Hello.dll/x")]
    [InlineData("module/ACME.HELLO.DLL/x/y")]
    [InlineData("Module/Module.Json")]
    [InlineData("module/%41cme.Hello.dll")]
    public void Two_names_for_one_file_are_refused(string name) =>
        AssertRefused("CK1043", new HandmadeEntry(name, "evil"));

    [Theory]
    [InlineData("module/e\u0301.txt", "module/\u00E9.txt")]
    [InlineData("module/\u1E9B\u0323.txt", "module/\u1E9B\u0323.TXT")]
    [InlineData("module/\u212B.txt", "module/\u00E5.txt")] // Ångström sign, å
    public void Two_spellings_of_one_Unicode_name_are_refused(string first, string second) =>
        AssertRefused("CK1043", new HandmadeEntry(first), new HandmadeEntry(second));

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_refused_with_and_without_the_flag()
    {
        byte[] notUtf8 = [.. "module/"u8, 0xC3, 0x28];
        AssertRefused("CK1038", new HandmadeEntry("x") { NameBytes = notUtf8 });

        byte[] oem = [.. "module/"u8, 0x84];
        AssertRefused("CK1038", new HandmadeEntry("x") { NameBytes = oem, Flags = 0 });
    }

    [Fact]
    public void An_empty_name_is_refused() =>
        AssertRefused("CK1042", new HandmadeEntry("") { IsStored = true });

    [DataFact(Traversals)]
    public void No_known_traversal_leads_out_of_the_folder()
    {
        var names = File.ReadAllLines(SharedData.Path(Traversals)).Where(name => name.Length > 0).Distinct().ToList();
        Assert.True(names.Count > 100);

        var refused = 0;
        foreach (var name in names)
        {
            using var sandbox = new TempFolder();
            var path = HandmadeZip.WritePackage(sandbox, new HandmadeEntry(name, "evil"), new HandmadeEntry("module/" + name, "evil"));
            try
            {
                using var package = ModulePackage.Open(path);
                package.ExtractTo(sandbox["inner/store"]);
            }
            catch (ProblemException)
            {
                refused++;
            }

            Assert.Equal([Path.GetFileName(path)], sandbox.Content());
        }

        Assert.Equal(names.Count, refused);
    }

    [DataFact(Traversals)]
    public void No_known_traversal_is_a_path_to_the_manifest_either()
    {
        var names = File.ReadAllLines(SharedData.Path(Traversals));
        foreach (var name in names.Where(name => name.Contains("..", StringComparison.Ordinal)))
        {
            Assert.NotNull(PackagePath.Fault(name));
        }
    }

    [DataFact("security/upload/fuzzdb_invalid-filenames-microsoft.txt")]
    public void Names_that_Windows_cannot_hold_are_refused()
    {
        string[] harmless = ["[", "]", "=", ",", "[.txt", "].txt", "=.txt", ",.txt", "clock$", "clock$.txt"];
        var names = File.ReadAllLines(SharedData.Path("security/upload/fuzzdb_invalid-filenames-microsoft.txt"), Encoding.UTF8)
            .Select(name => name.Replace("{EXT}", "txt", StringComparison.Ordinal).Trim())
            .Where(name => name.Length > 0 && !harmless.Contains(name))
            .ToList();

        Assert.All(names, name => Assert.True(PackagePath.Fault(name) is not null, $"accepted: {name}"));
    }

    private Problem AssertRefused(string code, params IReadOnlyList<HandmadeEntry> more) => AssertRefused(code, HandmadeZip.Package(more));

    private Problem AssertRefused(string code, byte[] archive) =>
        Refused.With(code, () => ModulePackage.Open(HandmadeZip.Save(_folder, archive)));
}
