namespace KinerjaKanwil.Domain.Akses;

/// <summary>The person on whose behalf something is done.</summary>
/// <param name="Id">Key of the account.</param>
/// <param name="Nama">Name as shown to others.</param>
/// <param name="Peran">Role now.</param>
/// <param name="KodeDivisi">Division for the roles bound to one (<see cref="PetaIzin.TerikatDivisi"/>), else null.</param>
public sealed record PenggunaAktif(int Id, string Nama, Peran Peran, string? KodeDivisi);
