package amend

import (
	"fmt"
	"testing"
)

func TestZY(t *testing.T) {
	fmt.Println(titleLikeness("vyhlášce č. 383/2001 Sb., o podrobnostech nakládání s odpady", "Vyhláška Ministerstva životního prostředí o podrobnostech nakládání s odpady"))
}
