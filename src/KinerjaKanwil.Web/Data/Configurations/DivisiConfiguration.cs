using KinerjaKanwil.Domain.Organisasi;
using KinerjaKanwil.Domain.Perencanaan;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KinerjaKanwil.Web.Data.Configurations;

internal sealed class DivisiConfiguration : IEntityTypeConfiguration<Divisi>
{
    public void Configure(EntityTypeBuilder<Divisi> builder)
    {
        BagianSusunanConfiguration.Terapkan(builder);
        builder.HasOne<TahunKinerja>().WithMany().HasForeignKey(d => d.TahunKinerjaId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(d => new { d.TahunKinerjaId, d.Kode }).IsUnique();
        builder.Property(d => d.Kode).HasMaxLength(Divisi.PanjangKode);
        builder.Property(d => d.NamaResmi).HasMaxLength(Divisi.PanjangNama);
        builder.Property(d => d.NamaTampil).HasMaxLength(Divisi.PanjangNama);
    }
}
