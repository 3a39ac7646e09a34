using CommunityKit.Packaging.Packages;
using CommunityKit.Packaging.Tests.Support;

namespace CommunityKit.Packaging.Tests.Packages;

/// <summary>Archives that others made to break extractors.</summary>
public sealed class SharedArchiveTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [DataFact("security/archives/zip-slip.zip")]
    public void The_zip_slip_archive_is_refused() => AssertRefused("zip-slip.zip", "CK1035");

    [DataFact("security/archives/cc_COMPRESS-214_unix_symlinks.zip")]
    public void Unix_links_are_refused() => AssertRefused("cc_COMPRESS-214_unix_symlinks.zip", "CK1044");

    [DataFact("security/archives/cc_password-encrypted.zip")]
    public void A_password_is_refused() => AssertRefused("cc_password-encrypted.zip", "CK1045");

    [DataFact("security/archives/cc_bla-stored-dd-contradicts-actualsize.zip")]
    public void An_archive_whose_directory_and_descriptors_contradict_its_data_is_refused() =>
        AssertRefused("cc_bla-stored-dd-contradicts-actualsize.zip", "CK1032");

    [DataFact("security/archives/cc_invalid-zip.zip")]
    public void A_text_that_is_only_named_like_a_zip_is_refused() => AssertRefused("cc_invalid-zip.zip", "CK1030");

    [DataFact("security/archives/cc_utf8-winzip-test.zip")]
    public void Names_in_an_unknown_code_page_are_refused() => AssertRefused("cc_utf8-winzip-test.zip", "CK1038");

    private void AssertRefused(string archive, string code)
    {
        Refused.With(code, () =>
        {
            using var package = ModulePackage.Open(SharedData.Path("security/archives/" + archive));
            package.ExtractTo(_folder["store"]);
        });
        Assert.Empty(_folder.Content());
    }
}
