using KinerjaKanwil.Domain.Perencanaan;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KinerjaKanwil.Web.Data.Configurations;

internal sealed class PejabatConfiguration : IEntityTypeConfiguration<Pejabat>
{
    public void Configure(EntityTypeBuilder<Pejabat> builder)
    {
        builder.HasIndex(p => new { p.TahunKinerjaId, p.Nomor }).IsUnique();
        builder.Property(p => p.Jabatan).HasMaxLength(Penandatangan.PanjangTeks);
        builder.Property(p => p.Keterangan).HasMaxLength(Penandatangan.PanjangTeks);
        builder.Property(p => p.Nama).HasMaxLength(Penandatangan.PanjangTeks);
        builder.Property(p => p.Nip).HasMaxLength(Penandatangan.PanjangTeks);
        builder.Ignore(p => p.Tercetak);
        builder.Ignore(p => p.Isian);
    }
}
