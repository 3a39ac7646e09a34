using System.Text;
using System.Text.Json.Nodes;
using CommunityKit.Packaging.Manifest;
using CommunityKit.Packaging.Problems;
using CommunityKit.Packaging.Tests.Support;

namespace CommunityKit.Packaging.Tests.Manifest;

public class ManifestReaderTests
{
    [Fact]
    public void A_full_manifest_comes_back_as_it_was_written()
    {
        var manifest = Sample.Manifest("acme.group-buy", "1.4.0-beta.2") with
        {
            Kind = PackageKind.Theme,
            Description = new Dictionary<string, string> { ["en"] = "Buy together.", ["zh-CN"] = "一起买。" },
            Category = "marketing",
            License = "Apache-2.0 OR MIT",
            Dependencies = new Dictionary<string, string> { ["acme.orders"] = "[1.1,2.0)" },
            Optional = new Dictionary<string, string> { ["acme.membership"] = "1.0" },
            Contracts = ["Acme.Hello.dll"],
            MigrationCount = 7,
            OldestRunnable = "1.3.0",
            Views = new Dictionary<string, string> { ["/Areas/acme.group-buy/Views/Home.cshtml"] = "Acme.Home, Acme" },
            Publisher = "acme",
        };

        var read = ManifestReader.Read(ManifestWriter.Write(manifest));

        Assert.Equal(ManifestWriter.Write(manifest), ManifestWriter.Write(read));
        Assert.Equal(PackageKind.Theme, read.Kind);
        Assert.Equal("一起买。", read.Description["zh-CN"]);
        Assert.Equal("[1.1,2.0)", read.Dependencies["acme.orders"]);
        Assert.Equal("1.3.0", read.OldestRunnable);
    }

    [Fact]
    public void Fields_that_are_left_out_have_their_defaults()
    {
        var json = Json();
        foreach (var field in (string[])[
            "$schema",
            "kind",
            "description",
            "category",
            "dependencies",
            "optional",
            "contracts",
            "migrationCount",
            "views",
        ])
        {
            json.Remove(field);
        }

        var manifest = ManifestReader.Read(Bytes(json));

        Assert.Equal(ManifestSchema.Address, manifest.Schema);
        Assert.Equal(PackageKind.Module, manifest.Kind);
        Assert.Equal("other", manifest.Category);
        Assert.Empty(manifest.Dependencies);
        Assert.Empty(manifest.Contracts);
        Assert.Null(manifest.Publisher);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("{ /* no */ }")]
    [InlineData("{ \"id\": \"acme.hello\", }")]
    [InlineData("\uFEFF{}")]
    [InlineData("{} {}")]
    [InlineData("{\"id\":NaN}")]
    public void What_is_not_strict_JSON_is_refused(string text) =>
        Refused.With("CK1003", () => ManifestReader.Read(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Nesting_without_end_is_refused() =>
        Refused.With("CK1003", () => ManifestReader.Read(Encoding.UTF8.GetBytes(new string('[', 100_000))));

    [Fact]
    public void Half_a_surrogate_pair_is_refused()
    {
        Refused.With("CK1009", () => ManifestReader.Read("""{"id":"\ud800"}"""u8.ToArray()));
        Refused.With("CK1004", () => ManifestReader.Read("""{"name":{"\udc00":"Hello"}}"""u8.ToArray()));
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_refused() =>
        Refused.With("CK1004", () => ManifestReader.Read((byte[])[.. "{\"id\":\""u8, 0xC3, 0x28, .. "\"}"u8]));

    [Fact]
    public void A_syntax_error_is_told_with_line_and_column()
    {
        var problem = Refused.With("CK1003", () => ManifestReader.Read("{\n  \"id\": oops\n}"u8.ToArray()));

        Assert.Equal(("2", "9"), (problem.Arguments["line"], problem.Arguments["column"]));
    }

    [Fact]
    public void A_manifest_of_a_later_format_asks_for_an_upgrade_whatever_else_it_holds()
    {
        var problem = Refused.With("CK1005", () => ManifestReader.Read(
            """{ "$schema": "https://communitykit.dev/schemas/module-2.json", "capabilities": [] }"""u8.ToArray()));

        Assert.Equal("https://communitykit.dev/schemas/module-2.json", problem.Arguments["found"]);
    }

    [Fact]
    public void A_manifest_of_more_than_4_MB_is_refused_before_it_is_parsed() =>
        Refused.With("CK1002", () => ManifestReader.Read(new byte[ManifestReader.MaxBytes + 1]));

    [Fact]
    public void Every_fault_is_told_at_once_with_field_and_value()
    {
        var json = Json();
        json["surprise"] = 1;
        json["migrationCount"] = "seven";
        json["name"]!["zh-CN"] = null;
        json["contracts"] = new JsonArray("Acme.Hello.dll", 5);
        json.Remove("framework");

        var exception = Assert.Throws<ProblemException>(() => ManifestReader.Read(Bytes(json)));

        Assert.Equal(
            ["CK1006 surprise", "CK1007 framework", "CK1009 contracts[1]=5", "CK1009 migrationCount=\"seven\"", "CK1009 name.zh-CN=null"],
            exception.Problems.Select(Short).Order());
    }

    [Fact]
    public void A_field_that_stands_twice_is_refused() =>
        Refused.With("CK1008", () => ManifestReader.Read("""{"id":"acme.hello","id":"acme.other"}"""u8.ToArray()));

    [Fact]
    public void An_entry_that_stands_twice_is_refused()
    {
        var text = Encoding.UTF8.GetString(Bytes(Json())).Replace(
            "\"files\":{",
            $"\"files\":{{\"Acme.Hello.dll\":\"{Sample.Hash}\",",
            StringComparison.Ordinal);

        Refused.With("CK1008", () => ManifestReader.Read(Encoding.UTF8.GetBytes(text)));
    }

    [Theory]
    [InlineData("id", "hello", "CK1011")]
    [InlineData("id", "Acme.Hello", "CK1011")]
    [InlineData("id", "acme..hello", "CK1011")]
    [InlineData("id", "acme.-hello", "CK1011")]
    [InlineData("id", "acme.hello\n", "CK1011")]
    [InlineData("id", "1acme.hello", "CK1011")]
    [InlineData("id", "acme.héllo", "CK1011")]
    [InlineData("id", "../acme.hello", "CK1011")]
    [InlineData("version", "1.0", "CK1012")]
    [InlineData("version", "1.0.0.0", "CK1012")]
    [InlineData("version", "01.0.0", "CK1012")]
    [InlineData("version", "1.0.0-01", "CK1012")]
    [InlineData("version", "1.0.0+abc", "CK1012")]
    [InlineData("version", "1.0.0\n", "CK1012")]
    [InlineData("version", "99999999999.0.0", "CK1012")]
    [InlineData("builtAgainst", "one", "CK1012")]
    [InlineData("oldestRunnable", "1.x", "CK1012")]
    [InlineData("contract", "1.*", "CK1013")]
    [InlineData("contract", "[2.0,1.0]", "CK1013")]
    [InlineData("contract", "(1.0,1.0)", "CK1013")]
    [InlineData("contract", "", "CK1013")]
    [InlineData("contract", "[1.1,2.0)", "CK1017")]
    [InlineData("oldestRunnable", "1.0.1", "CK1018")]
    [InlineData("framework", "netstandard2.0", "CK1010")]
    [InlineData("category", "Marketing!", "CK1010")]
    [InlineData("license", "<script>", "CK1010")]
    [InlineData("publisher", "Acme Inc.", "CK1010")]
    [InlineData("entry", "lib/Acme.Hello.dll", "CK1010")]
    [InlineData("entry", "Other.dll", "CK1020")]
    public void A_wrong_value_is_refused_by_name(string field, string value, string code)
    {
        var json = Json();
        json[field] = value;

        var problem = Refused.With(code, () => ManifestReader.Read(Bytes(json)));

        Assert.Contains(value.TrimEnd('\n'), problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_of_100_characters_is_the_longest()
    {
        Assert.Equal("a." + new string('b', 98), ManifestReader.Read(ManifestWriter.Write(Sample.Manifest("a." + new string('b', 98)))).Id);
        Refused.With("CK1011", () => ManifestWriter.Write(Sample.Manifest("a." + new string('b', 99))));
    }

    [Theory]
    [InlineData("dependencies", "acme.hello", "1.0", "CK1015")]
    [InlineData("optional", "acme.hello", "1.0", "CK1015")]
    [InlineData("dependencies", "Orders", "1.0", "CK1011")]
    [InlineData("dependencies", "acme.orders", "<2", "CK1013")]
    [InlineData("name", "english", "Hello", "CK1010")]
    [InlineData("name", "zh-CN", "   ", "CK1010")]
    [InlineData("files", "../evil.dll", Sample.Hash, "CK1035")]
    [InlineData("files", "wwwroot\\a.js", Sample.Hash, "CK1038")]
    [InlineData("files", "a.js", "md5-abc", "CK1019")]
    [InlineData("files", "Module.Json", Sample.Hash, "CK1021")]
    [InlineData("files", "ACME.hello.DLL", Sample.Hash, "CK1043")]
    [InlineData("files", "Acme.Hello.dll/readme", Sample.Hash, "CK1043")]
    [InlineData("views", "/Areas/x.cshtml", "", "CK1010")]
    public void A_wrong_entry_is_refused_by_name(string field, string key, string value, string code)
    {
        var json = Json();
        json[field]![key] = value;

        Refused.With(code, () => ManifestReader.Read(Bytes(json)));
    }

    [Fact]
    public void A_name_needs_English()
    {
        var json = Json();
        json["name"]!.AsObject().Remove("en");

        Refused.With("CK1014", () => ManifestReader.Read(Bytes(json)));
    }

    [Fact]
    public void A_contract_assembly_must_be_among_the_files()
    {
        var json = Json();
        json["contracts"] = new JsonArray("Acme.Hello.Contracts.dll");

        Assert.Equal("contracts", Refused.With("CK1020", () => ManifestReader.Read(Bytes(json))).Arguments["field"]);
    }

    [Fact]
    public void A_module_is_either_needed_or_optional()
    {
        var json = Json();
        json["dependencies"]!["acme.orders"] = "1.0";
        json["optional"]!["acme.orders"] = "1.0";

        Refused.With("CK1016", () => ManifestReader.Read(Bytes(json)));
    }

    [Fact]
    public void A_count_cannot_be_negative()
    {
        var json = Json();
        json["migrationCount"] = -1;

        Refused.With("CK1010", () => ManifestReader.Read(Bytes(json)));
    }

    private static JsonObject Json() => JsonNode.Parse(ManifestWriter.Write(Sample.Manifest()))!.AsObject();

    private static byte[] Bytes(JsonObject json) => Encoding.UTF8.GetBytes(json.ToJsonString());

    private static string Short(Problem problem) =>
        $"{problem.Code} {problem.Arguments["field"]}" + (problem.Arguments.TryGetValue("value", out var value) ? $"={value}" : "");
}
