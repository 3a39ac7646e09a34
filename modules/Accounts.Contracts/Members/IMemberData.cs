using System.Text.Json.Nodes;

namespace CommunityKit.Accounts.Members;

/// <summary>
/// What a module knows about a member, for the copy that members can download. Declare it with
/// <see cref="MemberDataExtensions.MemberData{TData}"/>; resolved from the request's scope.
/// </summary>
/// <remarks>Erasing the same data is a handler of <see cref="Events.MemberErased"/>.</remarks>
public interface IMemberData
{
    /// <summary>Reads everything that the module keeps about a member.</summary>
    /// <param name="memberId">Id of the account.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The data, or null when there is none.</returns>
    ValueTask<JsonNode?> ReadAsync(Guid memberId, CancellationToken cancellationToken);
}
