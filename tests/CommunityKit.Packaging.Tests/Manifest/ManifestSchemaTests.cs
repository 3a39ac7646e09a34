using System.Text.Json.Nodes;
using CommunityKit.Packaging.Manifest;
using CommunityKit.Packaging.Tests.Support;

namespace CommunityKit.Packaging.Tests.Manifest;

public class ManifestSchemaTests
{
    [Fact]
    public void The_committed_schema_is_the_one_of_the_type()
    {
        var committed = Path.Combine(Repository.Root, "src/CommunityKit.Packaging/Manifest/module-1.schema.json");
        if (Environment.GetEnvironmentVariable("CK_UPDATE_SCHEMAS") == "1")
            File.WriteAllBytes(committed, ManifestSchema.Export());

        Assert.True(
            File.ReadAllBytes(committed).AsSpan().SequenceEqual(ManifestSchema.Export()),
            $"{committed} does not match ModuleManifest. Run this test with CK_UPDATE_SCHEMAS=1 and commit the file.");
    }

    [Fact]
    public void The_schema_knows_every_field_and_no_other()
    {
        var schema = JsonNode.Parse(ManifestSchema.Export())!;

        Assert.Equal(ManifestSchema.Address, (string?)schema["$id"]);
        Assert.False((bool)schema["additionalProperties"]!);
        Assert.Equal(typeof(ModuleManifest).GetProperties().Length, schema["properties"]!.AsObject().Count);
        Assert.Equal(
            ["builtAgainst", "contract", "entry", "files", "framework", "id", "name", "version"],
            schema["required"]!.AsArray().Select(name => (string)name!).Order());
    }
}
