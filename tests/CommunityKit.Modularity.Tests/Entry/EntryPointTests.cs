using CommunityKit.Modularity.Entry;
using CommunityKit.Modularity.Tests.Building;
using CommunityKit.Packaging.Manifest;
using CommunityKit.Packaging.Problems;

namespace CommunityKit.Modularity.Tests.Entry;

public sealed class EntryPointTests : IDisposable
{
    private const string Configure = "public void Configure(CommunityKit.Modules.ModuleBuilder module) { }";
    private readonly TempFolder _folder = new();

    [Theory]
    [InlineData("public class A : CommunityKit.Modules.IModule { " + Configure + " }", "A")]
    [InlineData("namespace N { public class A { public class B : CommunityKit.Modules.IModule { " + Configure + " } } }", "N.A+B")]
    [InlineData("public abstract class Base : CommunityKit.Modules.IModule { " + Configure + " } public class A : Base { }", "A")]
    [InlineData("public interface IMine : CommunityKit.Modules.IModule { } public class A : IMine { " + Configure + " } class Other { }", "A")]
    public void The_module_class_is_found(string source, string expected) =>
        Assert.Equal(new EntryPoint(expected, PackageKind.Module), EntryPoint.Find(Compile(source), PackageKind.Module));

    [Fact]
    public void The_theme_class_is_found() =>
        Assert.Equal("T", EntryPoint.Find(
            Compile("public class T : CommunityKit.Modules.ITheme { public void Configure(CommunityKit.Modules.ThemeBuilder theme) { } }"), PackageKind.Theme).TypeName);

    [Theory]
    [InlineData("public class A { }", "CK1322")]
    [InlineData("public class A : CommunityKit.Modules.IModule { " + Configure + " } public class B : A { }", "CK1323")]
    [InlineData("class A : CommunityKit.Modules.IModule { " + Configure + " }", "CK1324")]
    [InlineData("class N { public class A : CommunityKit.Modules.IModule { " + Configure + " } }", "CK1324")]
    [InlineData("public class A<T> : CommunityKit.Modules.IModule { " + Configure + " }", "CK1324")]
    [InlineData("public class A : CommunityKit.Modules.IModule { public A(int x) { } " + Configure + " }", "CK1324")]
    [InlineData("public class A : CommunityKit.Modules.IModule { internal A() { } " + Configure + " }", "CK1324")]
    public void Anything_else_is_refused(string source, string code)
    {
        var refused = Assert.Throws<ProblemException>(() => EntryPoint.Find(Compile(source), PackageKind.Module));

        Assert.Equal(code, Assert.Single(refused.Problems).Code);
    }

    [Fact]
    public void Migrations_are_counted_without_loading_anything()
    {
        const string Source = """
            using Microsoft.EntityFrameworkCore.Migrations;
            [Migration("M0001")] public class One : Migration { protected override void Up(MigrationBuilder b) { } }
            [Migration("M0002")] class Two : Migration { protected override void Up(MigrationBuilder b) { } }
            public class Helper : Migration { protected override void Up(MigrationBuilder b) { } }
            """;

        Assert.Equal(2, MigrationCount.Read(Compile(Source)));
        Assert.Equal(0, MigrationCount.Read(Compile("public class A { }")));
    }

    [Fact]
    public void A_file_that_is_no_assembly_is_told_apart()
    {
        var path = _folder.File("text.dll");
        File.WriteAllText(path, "no assembly");

        Assert.Throws<InvalidDataException>(() => MigrationCount.Read(path));
    }

    private string Compile(string source)
    {
        var path = _folder.File(Guid.NewGuid().ToString("N") + ".dll");
        File.WriteAllBytes(path, Compiler.Compile("Acme.Entry", source));
        return path;
    }

    public void Dispose() => _folder.Dispose();
}
