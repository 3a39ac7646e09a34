using CommunityKit.UI.Admin;
using CommunityKit.UI.Admin.Forms;

namespace CommunityKit.UI.Tests.Forms;

/// <summary>Choices that are read when the form is shown; a value may have a comma in it.</summary>
public sealed class Stores : IChoiceSource
{
    public ValueTask<IReadOnlyList<AdminChoice>> ReadAsync(CancellationToken cancellationToken) =>
        new([new AdminChoice("a,1", "First"), new AdminChoice("b", "BindModel.Note", IsKey: true)]);
}
