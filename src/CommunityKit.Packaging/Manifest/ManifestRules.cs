using System.Text.RegularExpressions;
using CommunityKit.Packaging.Packages;
using CommunityKit.Packaging.Problems;
using CommunityKit.Packaging.Versions;
using NuGet.Versioning;

namespace CommunityKit.Packaging.Manifest;

/// <summary>What a well-typed manifest must also hold to.</summary>
internal sealed class ManifestRules
{
    private const int MaxTextLength = 500;
    private const int MaxMigrations = 100_000;

    private readonly ModuleManifest _manifest;
    private readonly string _file;
    private readonly List<Problem> _faults = [];

    private ManifestRules(ModuleManifest manifest, string file)
    {
        _manifest = manifest;
        _file = file;
    }

    /// <summary>Every fault of a manifest.</summary>
    public static IReadOnlyList<Problem> Faults(ModuleManifest manifest, string file)
    {
        var rules = new ManifestRules(manifest, file);
        rules.CheckSummary();
        rules.CheckFiles();
        return rules._faults;
    }

    /// <summary>Every fault of a manifest in a feed, which leaves out the file lists.</summary>
    public static IReadOnlyList<Problem> SummaryFaults(ModuleManifest manifest, string file)
    {
        var rules = new ManifestRules(manifest, file);
        rules.CheckSummary();
        return rules._faults;
    }

    private void CheckSummary()
    {
        if (_manifest.Schema != ManifestSchema.Address)
            _faults.Add(PackageProblems.JsonFormatUnknown(_file, _manifest.Schema, ManifestSchema.Address));
        if (!ModuleId.IsValid(_manifest.Id))
            _faults.Add(PackageProblems.IdMalformed(_file, "id", _manifest.Id));

        CheckVersions();
        CheckTexts("name", _manifest.Name);
        CheckTexts("description", _manifest.Description);
        if (!_manifest.Name.ContainsKey("en"))
            _faults.Add(PackageProblems.NameWithoutEnglish(_file));

        CheckPattern("category", _manifest.Category, ManifestPatterns.WholeCategory, "marketing");
        CheckPattern("license", _manifest.License, ManifestPatterns.WholeLicense, "Apache-2.0");
        CheckPattern("framework", _manifest.Framework, ManifestPatterns.WholeFramework, "net10.0");
        CheckPattern("entry", _manifest.Entry, ManifestPatterns.WholeAssemblyFile, "Acme.Hello.dll");
        CheckPattern("publisher", _manifest.Publisher, ManifestPatterns.WholePublisher, "acme");
        CheckRanges("dependencies", _manifest.Dependencies);
        CheckRanges("optional", _manifest.Optional);
        foreach (var id in _manifest.Optional.Keys.Where(_manifest.Dependencies.ContainsKey))
        {
            _faults.Add(PackageProblems.DependencyTwice(_file, id));
        }

        if (_manifest.MigrationCount is < 0 or > MaxMigrations)
            _faults.Add(PackageProblems.ValueMalformed(_file, "migrationCount", $"{_manifest.MigrationCount}", $"0…{MaxMigrations}"));
    }

    private void CheckVersions()
    {
        var version = Version("version", _manifest.Version);
        var builtAgainst = Version("builtAgainst", _manifest.BuiltAgainst);
        var contract = Range("contract", _manifest.Contract);
        if (contract is not null && builtAgainst is not null && !VersionRanges.Accepts(contract, builtAgainst))
            _faults.Add(PackageProblems.BuiltAgainstOutsideContract(_file, _manifest.BuiltAgainst, _manifest.Contract));

        if (_manifest.OldestRunnable is { } text
            && Version("oldestRunnable", text) is { } oldest
            && version is not null
            && oldest > version)
        {
            _faults.Add(PackageProblems.OldestRunnableTooNew(_file, text, _manifest.Version));
        }
    }

    private void CheckTexts(string field, IReadOnlyDictionary<string, string> texts)
    {
        foreach (var (culture, text) in texts)
        {
            CheckPattern(field, culture, ManifestPatterns.WholeCulture, "zh-CN");
            if (string.IsNullOrWhiteSpace(text) || text.Length > MaxTextLength)
                _faults.Add(PackageProblems.ValueMalformed(_file, $"{field}.{culture}", text, $"1…{MaxTextLength}"));
        }
    }

    private void CheckRanges(string field, IReadOnlyDictionary<string, string> dependencies)
    {
        foreach (var (id, range) in dependencies)
        {
            if (!ModuleId.IsValid(id))
                _faults.Add(PackageProblems.IdMalformed(_file, field, id));
            else if (id == _manifest.Id)
                _faults.Add(PackageProblems.DependsOnItself(_file, field, id));
            Range($"{field}.{id}", range);
        }
    }

    private void CheckFiles()
    {
        var before = _faults.Count;
        foreach (var (path, hash) in _manifest.Files)
        {
            if (PackagePath.Fault(path) is { } fault)
                _faults.Add(fault);
            if (!ManifestPatterns.WholeHash.IsMatch(hash))
                _faults.Add(PackageProblems.HashMalformed(_file, path, hash));
            if (PackagePath.Key(path) is "MODULE.JSON" or "MODULE.SIG")
                _faults.Add(PackageProblems.FileListsItself(_file, path));
        }

        if (_faults.Count == before && PackagePath.Collision(_manifest.Files.Keys) is { } twins)
            _faults.Add(PackageProblems.PathTwice(twins.First, twins.Second));

        CheckListed("entry", _manifest.Entry);
        foreach (var contract in _manifest.Contracts)
        {
            CheckPattern("contracts", contract, ManifestPatterns.WholeAssemblyFile, "Acme.Hello.Contracts.dll");
            CheckListed("contracts", contract);
        }

        foreach (var (view, model) in _manifest.Views)
        {
            if (view.Length is 0 or > MaxTextLength || model.Length is 0 or > MaxTextLength)
                _faults.Add(PackageProblems.ValueMalformed(_file, $"views.{view}", model, $"1…{MaxTextLength}"));
        }
    }

    private void CheckListed(string field, string file)
    {
        if (!_manifest.Files.ContainsKey(file))
            _faults.Add(PackageProblems.NotAmongFiles(_file, field, file));
    }

    private void CheckPattern(string field, string? value, Regex pattern, string example)
    {
        if (value is not null && !(value.Length <= MaxTextLength && pattern.IsMatch(value)))
            _faults.Add(PackageProblems.ValueMalformed(_file, field, value, example));
    }

    private NuGetVersion? Version(string field, string text)
    {
        if (ModuleVersion.TryParse(text, out var version))
            return version;

        _faults.Add(PackageProblems.VersionMalformed(_file, field, text));
        return null;
    }

    private VersionRange? Range(string field, string text)
    {
        if (VersionRanges.TryParse(text, out var range))
            return range;

        _faults.Add(PackageProblems.RangeMalformed(_file, field, text));
        return null;
    }
}
