using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using CommunityKit.Packaging.Manifest;

namespace CommunityKit.Packaging.Packages;

/// <summary>
/// The parts that make a zip a NuGet package: nuspec, relationships, content types, core properties. Our own reader ignores them; NuGet
/// clients and servers need them.
/// </summary>
internal static class NuGetParts
{
    public const string ContentTypes = "[Content_Types].xml";

    private const string Relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string CoreProperties = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";

    /// <summary>Part name to content.</summary>
    public static SortedDictionary<string, byte[]> For(ModuleManifest manifest, IEnumerable<string> payload)
    {
        var nuspec = Bytes(Nuspec(manifest));
        var nuspecName = $"{manifest.Id}.nuspec";
        var coreName = $"package/services/metadata/core-properties/{Convert.ToHexStringLower(SHA256.HashData(nuspec)[..16])}.psmdcp";
        return new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            [ContentTypes] = Bytes(Types(payload)),
            ["_rels/.rels"] = Bytes(Rels(nuspecName, coreName)),
            [nuspecName] = nuspec,
            [coreName] = Bytes(Core(manifest)),
        };
    }

    private static XElement Nuspec(ModuleManifest manifest)
    {
        XNamespace ns = "http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd";
        return new XElement(
            ns + "package",
            new XElement(
                ns + "metadata",
                new XElement(ns + "id", manifest.Id),
                new XElement(ns + "version", manifest.Version),
                new XElement(ns + "title", manifest.Name["en"]),
                new XElement(ns + "authors", Author(manifest)),
                manifest.License is null ? null : new XElement(ns + "license", new XAttribute("type", "expression"), manifest.License),
                new XElement(ns + "description", Description(manifest)),
                new XElement(ns + "packageTypes", new XElement(ns + "packageType", new XAttribute("name", PackageLayout.PackageType)))));
    }

    private static XElement Rels(string nuspecName, string coreName)
    {
        XNamespace ns = Relationships;
        return new XElement(
            ns + "Relationships",
            Relationship("R1", "http://schemas.microsoft.com/packaging/2010/07/manifest", nuspecName),
            Relationship("R2", Relationships + "/metadata/core-properties", coreName));

        XElement Relationship(string id, string type, string target) => new(
            ns + "Relationship",
            new XAttribute("Type", type),
            new XAttribute("Target", "/" + target),
            new XAttribute("Id", id));
    }

    private static XElement Types(IEnumerable<string> payload)
    {
        XNamespace ns = "http://schemas.openxmlformats.org/package/2006/content-types";
        var paths = payload.Order(StringComparer.Ordinal).ToList();
        var extensions = paths.Select(Extension).Append("nuspec").Append("json").Append("sig").Where(extension => extension.Length > 0);
        return new XElement(
            ns + "Types",
            Default("rels", "application/vnd.openxmlformats-package.relationships+xml"),
            Default("psmdcp", "application/vnd.openxmlformats-package.core-properties+xml"),
            extensions.Distinct(StringComparer.OrdinalIgnoreCase)
                .Except(["rels", "psmdcp"], StringComparer.OrdinalIgnoreCase)
                .Order(StringComparer.Ordinal)
                .Select(extension => Default(extension, "application/octet")),
            paths.Where(path => Extension(path).Length == 0).Select(path => new XElement(
                ns + "Override",
                new XAttribute("PartName", "/" + PackageLayout.PayloadFolder + path),
                new XAttribute("ContentType", "application/octet"))));

        XElement Default(string extension, string type) =>
            new(ns + "Default", new XAttribute("Extension", extension), new XAttribute("ContentType", type));
    }

    private static XElement Core(ModuleManifest manifest)
    {
        XNamespace ns = CoreProperties;
        XNamespace dc = "http://purl.org/dc/elements/1.1/";
        return new XElement(
            ns + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "dc", dc),
            new XElement(dc + "creator", Author(manifest)),
            new XElement(dc + "description", Description(manifest)),
            new XElement(dc + "identifier", manifest.Id),
            new XElement(ns + "version", manifest.Version));
    }

    private static string Author(ModuleManifest manifest) => manifest.Publisher ?? manifest.Id.Split('.')[0];

    private static string Description(ModuleManifest manifest) => manifest.Description.GetValueOrDefault("en", manifest.Name["en"]);

    private static string Extension(string path) => Path.GetExtension(path).TrimStart('.');

    private static byte[] Bytes(XElement root) =>
        Encoding.UTF8.GetBytes("""<?xml version="1.0" encoding="utf-8"?>""" + "\n" + root.ToString().ReplaceLineEndings("\n") + "\n");
}
