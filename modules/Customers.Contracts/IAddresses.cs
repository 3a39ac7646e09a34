namespace CommunityKit.Customers;

/// <summary>Knows the divisions of countries and what makes an address complete. Thread-safe; a singleton that reads no database.</summary>
public interface IAddresses
{
    /// <summary>
    /// Turns what a form holds into an address: names of divisions follow from their codes, blanks are trimmed, phone numbers lose what a
    /// courier does not dial.
    /// </summary>
    /// <param name="input">What was typed and chosen.</param>
    PostalAddress Complete(AddressInput input);

    /// <summary>What is wrong with an address: property of <see cref="AddressInput"/> and a message in the current UI culture; empty when nothing is.</summary>
    /// <param name="input">What was typed and chosen.</param>
    IReadOnlyList<(string Property, string Message)> Check(AddressInput input);

    /// <summary>
    /// What the "update" button does: reads <see cref="AddressInput.Pasted"/>, drops divisions that do not lie in the chosen one, and takes
    /// the only division where there is but one. Changes <paramref name="input"/>.
    /// </summary>
    /// <param name="input">What was typed and chosen.</param>
    void Update(AddressInput input);

    /// <summary>The address in lines as the country writes it, the recipient included, without the phone.</summary>
    /// <param name="address">The address.</param>
    IReadOnlyList<string> Lines(PostalAddress address);

    /// <summary>An address as a form holds it.</summary>
    /// <param name="address">The address.</param>
    AddressInput ToInput(PostalAddress address);
}
